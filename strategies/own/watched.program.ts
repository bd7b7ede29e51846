import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type GuestView, USUAL_PLACEMENT } from '../../engine/index.ts';
import { needCompiled, PROJECT } from '../../reports/testing/hvmmio.ts';

/** Of what is compiled, as it runs for its users: to start as many workers from TypeScript takes twice as long. */
const compiled = join(PROJECT, 'dist/strategies/own');
const { StrategyError }: typeof import('./strategy-error.ts') = await import(
  join(compiled, 'strategy-error.js')
);
const { loadWatched }: typeof import('./watched.ts') = await import(join(compiled, 'watched.js'));
beforeAll(needCompiled);

/** More than any machine takes. */
const PATIENT = { importing: 600_000, answering: 600_000, memory: 512 };
/** Enough for what these files need, in MiB. */
const LITTLE = { ...PATIENT, memory: 32 };
const SHORT = 200;
const WITHIN = 'within 0.2 s (it may never end, or the machine may be busy)';
const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
afterAll(() => rmSync(folder, { recursive: true }));

const guest: GuestView = {
  efi: true,
  sysfb: true,
  lfbBase: 0,
  lfbSize: 0,
  videoBar: null,
  ranges: [{ start: 0xf8000000, end: 0xffffffff }],
  isolation: 'none',
};

/** Loads a strategy whose file begins with `head` and whose reserve has this body. */
function load(name: string, body: string, { head = '', more = '', limits = PATIENT } = {}) {
  const file = join(folder, name);
  const fields = `id: 'own', summary: 'a', source: 'b', exactVtpmCut: true, ${more}`;
  writeFileSync(file, `${head}\nexport default { ${fields} reserve(guest) { ${body} } };`);
  return loadWatched(file, limits);
}

describe.concurrent('in a worker, a strategy', () => {
  it('declares and decides what its file says', async () => {
    const place = 'place: (window, usual) => ({ ...usual, from: "top" }),';
    const strategy = await load('good.js', 'return { start: guest.ranges[0].start, size: 4096 };', {
      more: `sysfb: (built, firmware) => firmware === 'acpi', ${place}`,
    });
    const { reserve, sysfb, place: placed, ...declared } = strategy;
    expect(declared).toEqual({ id: 'own', summary: 'a', source: 'b', exactVtpmCut: true });
    expect(reserve(guest)).toEqual({ start: 0xf8000000, size: 4096 });
    expect([sysfb?.(false, 'acpi'), sysfb?.(true, 'devicetree')]).toEqual([true, false]);
    expect(placed?.('config', USUAL_PLACEMENT.config)).toEqual({
      min: 0,
      max: 2 ** 52 - 1,
      from: 'top',
    });
  });

  it('may place a window by a list to try in turn', async () => {
    const place = 'place: (window, usual) => [{ ...usual, from: "top" }, usual],';
    const strategy = await load('list.js', 'return null;', { more: place });
    const usual = USUAL_PLACEMENT.low;
    const expected = [{ ...usual, from: 'top' }, usual];
    expect(strategy.place?.('low', usual)).toEqual(expected);
    expect(strategy.place?.('low', usual)).toEqual(expected);
  });

  it('whose list will not do is named', async () => {
    const place = 'place: (window, usual) => [usual, { ...usual, min: 1 }],';
    const strategy = await load('bad-list.js', 'return null;', { more: place });
    expect(() => strategy.place?.('low', USUAL_PLACEMENT.low)).toThrow(
      'strategy "own": place answered [1].min 0x1, expected a multiple of 0x1000: 0x0 or 0x1000',
    );
  });

  it('has only the functions that its file gives it', async () => {
    const strategy = await load('few.js', 'return null;');
    expect(Object.keys(strategy)).toEqual(['id', 'summary', 'source', 'exactVtpmCut', 'reserve']);
  });

  it('is asked no question again that it answered', async () => {
    const strategy = await load(
      'once.js',
      'if (++asked > 2) throw new Error("again"); return null;',
      {
        head: 'let asked = 0;',
      },
    );
    expect([strategy.reserve(guest), strategy.reserve({ ...guest })]).toEqual([null, null]);
  });

  it.each([
    ['loops', 'while (true);', `reserve did not answer ${WITHIN}`],
    [
      'ends its process',
      'process.exit(0);',
      'reserve was not answered: it ended its process with status 0',
    ],
    ['throws', 'throw new Error("no room");', 'reserve failed: no room'],
    [
      'uses up the heap',
      'const all = []; for (;;) all.push(new Array(1000).fill(all.length + 0.5));',
      'reserve was not answered: it used more than 32 MiB of memory',
    ],
    [
      'keeps many buffers',
      'globalThis.kept = Array.from({ length: 40 }, () => new Uint8Array(2 ** 20)); return null;',
      'reserve was answered: it keeps more than 32 MiB in buffers',
    ],
    [
      'hides that it ends its process',
      'process.removeAllListeners("exit"); process.exit(3);',
      'reserve was not answered: it ended its process with status 3',
    ],
    [
      'sends an answer of its own',
      'process.getBuiltinModule("node:worker_threads").workerData.port.postMessage("mine"); return null;',
      'reserve sent what is no answer',
    ],
    [
      'changes what it is shown',
      'guest.efi = false;',
      /reserve failed: Cannot assign to read only/,
    ],
    [
      'answers nonsense',
      'return { start: -1, size: 1 };',
      'reserve answered start -0x1, expected at least 0x0: 0x0',
    ],
    [
      'answers what cannot be sent to another thread',
      'return () => 1;',
      /reserve answered \[Function/,
    ],
  ])('that %s is named, and stays stopped', async (what, body, fault) => {
    const hangs = String(fault).includes('did not answer');
    const limits = hangs ? { ...PATIENT, answering: SHORT } : LITTLE;
    const strategy = await load(`${what.replaceAll(' ', '-')}.js`, body, { limits });
    const ask = () => strategy.reserve(guest);
    const words = typeof fault === 'string' ? `strategy "own": ${fault}` : fault;
    expect(ask).toThrow(words);
    expect(ask).toThrow(StrategyError);
    expect(() => strategy.reserve({ ...guest, efi: false })).toThrow(words);
  });

  it.each([
    ['loops', 'while (true);', `it did not end ${WITHIN}`],
    ['never ends', 'await new Promise(() => {});', 'it waits for what never comes'],
    ['ends its process', 'process.exit(0);', 'it ended its process with status 0'],
    ['throws', 'throw new Error("too early");', 'too early'],
    [
      'sends a message of its own',
      'process.getBuiltinModule("node:worker_threads").parentPort.postMessage({ declared: 1 });',
      'it sent what is no declaration',
    ],
  ])('that %s while it is imported is refused', async (what, head, fault) => {
    const name = `import-${what.replaceAll(' ', '-')}.mjs`;
    const hangs = fault.includes('did not end');
    const limits = hangs ? { ...PATIENT, importing: SHORT } : PATIENT;
    await expect(load(name, '', { head, limits })).rejects.toThrow(
      new StrategyError(`${join(folder, name)}: cannot be loaded: ${fault}`),
    );
  });

  it('that fails after an answer is named with why', async () => {
    const strategy = await load('rejects.js', 'Promise.reject(new Error("late")); return null;');
    expect(strategy.reserve(guest)).toBe(null);
    let lfbBase = 0;
    const askAnother = () => {
      lfbBase += 4096;
      return strategy.reserve({ ...guest, lfbBase });
    };
    const failed = 'strategy "own": reserve was not answered: it failed later: late';
    await vi.waitFor(() => expect(askAnother).toThrow(failed), { timeout: PATIENT.answering });
  });

  it('has its time for each call of its functions', async () => {
    // Each of an answer's two calls takes 3/4 of the time that there is.
    const body =
      'const end = performance.now() + 750; while (performance.now() < end); return null;';
    const strategy = await load('slow.js', body, { limits: { ...PATIENT, answering: 1000 } });
    expect(strategy.reserve(guest)).toBe(null);
  });

  it('that ends its process after an answer is named at a later question', async () => {
    const strategy = await load('later.js', 'setTimeout(() => process.exit(0), 0); return null;');
    expect(strategy.reserve(guest)).toBe(null);
    let lfbBase = 0;
    const askAnother = () => {
      lfbBase += 4096;
      return strategy.reserve({ ...guest, lfbBase });
    };
    const ended = 'strategy "own": reserve was not answered: it ended its process with status 0';
    await vi.waitFor(() => expect(askAnother).toThrow(ended), { timeout: PATIENT.answering });
  });
});
