import type { Strategy } from '../../../../engine/index.ts';
import { evaluate } from '../evaluate.ts';
import type { DeclaredKernel, JudgedKernel, KernelQuestion, ReadModule } from './messages.ts';
import { reply, wordsOf } from './reply.ts';

/** Loads a kernel's module, and answers what becomes of scenarios under it: a kernel ends a whole boot at once. */
export function serveKernel(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  port: MessagePort,
  readModule: ReadModule,
): void {
  let kernel: Strategy;
  try {
    kernel = readModule(bytes, file);
  } catch (error) {
    reply(port, { fault: wordsOf(error) });
    return;
  }
  const { id, summary } = kernel;
  const value: DeclaredKernel = { id, summary };
  reply(port, { value });
  port.onmessage = ({ data }: MessageEvent<KernelQuestion>) => {
    try {
      reply(port, { value: judgedUnder(kernel, data) });
    } catch (error) {
      reply(port, { fault: wordsOf(error) });
    }
  };
}

function judgedUnder(kernel: Strategy, { scenario, how }: KernelQuestion): JudgedKernel | null {
  const [judgement] = evaluate(scenario, [kernel], how).judgements;
  if (judgement === undefined) return null;
  const { strategy: _, ...judged } = judgement;
  return judged;
}
