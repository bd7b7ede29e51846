import { parse } from 'es-module-lexer/js';
import type { Strategy } from '../../../../engine/index.ts';
import * as face from '../../../../engine/public.ts';
import { serveKernel } from './kernel-worker.ts';
import type { Declared, Job, Question, ReadExport, ReadModule } from './messages.ts';
import { reply, wordsOf } from './reply.ts';

/** Where a file's module finds what it imports as `hvmmio`. */
const FACE = '__hvmmio';

/** What this page's script does in a worker: it runs the strategy of one file, and answers for it. */
export function answerForFile(read: ReadExport, readModule: ReadModule): void {
  addEventListener(
    'message',
    ({ data: { file, content }, ports: [port] }: MessageEvent<Job>) => {
      if (port === undefined) return;
      if (typeof content === 'string') serve({ file, text: content }, port, read);
      else serveKernel({ file, bytes: content }, port, readModule);
    },
    { once: true },
  );
}

/** A JavaScript file. */
interface Script {
  readonly file: string;
  readonly text: string;
}

async function serve(job: Script, port: MessagePort, read: ReadExport): Promise<void> {
  let strategy: Strategy;
  try {
    strategy = read(await exportOf(job), job.file);
    const { reserve: _, sysfb, place, ...declared } = strategy;
    const methods: Question['method'][] = ['reserve'];
    if (sysfb !== undefined) methods.push('sysfb');
    if (place !== undefined) methods.push('place');
    const value: Declared = { ...declared, methods };
    reply(port, { value });
  } catch (error) {
    reply(port, { fault: wordsOf(error) });
    return;
  }
  port.onmessage = ({ data }: MessageEvent<Question>) => {
    try {
      reply(port, { value: Reflect.apply(strategy[data.method] ?? Object, strategy, data.shown) });
    } catch (error) {
      reply(port, { fault: wordsOf(error) });
    }
  };
}

/** The default export of a file, whose `hvmmio` is the engine of this page. */
async function exportOf({ file, text }: Script): Promise<unknown> {
  Object.defineProperty(globalThis, FACE, { value: face });
  const names = Object.keys(face).map((name) => `export const ${name} = ${FACE}.${name};`);
  const own = urlOf(withImportsFrom(urlOf(names.join('\n')), text, file));
  let module: unknown;
  try {
    module = await import(/* @vite-ignore */ own);
  } catch (error) {
    const words = wordsOf(error).replace(/blob:[^\s'"]*/g, 'hvmmio');
    throw new Error(`${file}: cannot be loaded: ${words}`);
  }
  if (Object.hasOwn(Object(module), 'default')) return Reflect.get(Object(module), 'default');
  const expected = 'expected a strategy: export default defineStrategy({ ... })';
  throw new Error(`${file}: found no default export, ${expected}`);
}

function urlOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}

/** The text with every import of `hvmmio` from an address instead; an Error where it imports anything else. */
function withImportsFrom(address: string, text: string, file: string): string {
  let rewritten = '';
  let from = 0;
  for (const { n: name, s: start, e: end, d: dynamic } of importsIn(text)) {
    if (name === undefined) continue;
    if (name !== 'hvmmio') {
      const found = `${file}:${placeOf(text, start)}: found an import of ${JSON.stringify(name)}`;
      throw new Error(`${found}, expected "hvmmio" alone: the page loads no other file`);
    }
    rewritten += text.slice(from, start) + (dynamic === -1 ? address : JSON.stringify(address));
    from = end;
  }
  return rewritten + text.slice(from);
}

/** None where the text is no JavaScript: loading it then says what is wrong. */
function importsIn(text: string) {
  try {
    return parse(text)[0];
  } catch {
    return [];
  }
}

/** Line and column, counted from 1. */
function placeOf(text: string, at: number): string {
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
