import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StrategyError } from '../../strategy-error.ts';
import { type CompiledUnit, compileUnit, type LeftOut, type Workplace } from './compile-unit.ts';
import { packModules } from './container.ts';
import { writeHeaders, writeKconfig } from './headers.ts';
import { readKconfig } from './kconfig.ts';
import { type CodeLine, LineCounting, type LinesByFile } from './lines/counting.ts';
import { compilePlain, type Linked, link } from './link.ts';
import { GLUE } from './places.ts';
import { reportOf } from './report.ts';
import { findToolchain, type Toolchain } from './toolchain.ts';
import { MARKS, openTree, type Tree } from './tree.ts';
import { findUnits, PROBED, type Unit } from './units.ts';

/** hvmmio's own C that needs no header of a kernel. */
const OWN: readonly string[] = ['memory', 'string', 'printk', 'text'];

export interface BuildOptions {
  /** Options of the kernel's configuration, such as HYPERV_VSOCKETS=y. */
  readonly kconfig?: readonly string[];
  /** An absolute path of a folder to work in; the system's own for scratch files where left out. */
  readonly scratch?: string;
  /** Lines at which the module counts: it decides the same, and is slower. */
  readonly counted?: LinesByFile;
}

export interface Built {
  /** The one file that holds the modules of both configurations. */
  readonly bytes: Uint8Array;
  /** Absolute paths of the files that were read, hvmmio's own among them. */
  readonly inputs: readonly string[];
  readonly compiler: string;
  readonly report: ReturnType<typeof reportOf>;
  /** What became of the lines to count at, in their order; none where none were asked for. */
  readonly lines: readonly CodeLine[];
}

/**
 * Compiles the files of a kernel tree that decide where MMIO goes into a module, one with CONFIG_SYSFB and one
 * without, and writes nothing into the tree. A StrategyError where there is no compiler, the folder is no tree
 * or lacks what hvmmio calls, or something that hvmmio calls does not compile.
 */
export async function buildKernel(name: string, options: BuildOptions = {}): Promise<Built> {
  const kconfig = readKconfig(options.kconfig ?? []);
  const tree = openTree(name);
  const units = findUnits(tree);
  const tools = await findToolchain();
  const counting = options.counted === undefined ? null : new LineCounting(tree, options.counted);
  const scratch = mkdtempSync(join(options.scratch ?? tmpdir(), 'hvmmio-kernel-'));
  try {
    return await buildIn(scratch, { tree, units, kconfig, tools, counting });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface Work {
  readonly tree: Tree;
  readonly units: readonly Unit[];
  readonly kconfig: ReadonlyMap<string, string>;
  readonly tools: Toolchain;
  readonly counting: LineCounting | null;
}

async function buildIn(scratch: string, work: Work): Promise<Built> {
  const { tree, units, tools, counting } = work;
  const headers = join(scratch, 'headers');
  writeHeaders(tree, units, headers);
  const workplace = (sysfb: 'y' | 'n') => {
    const configuration = join(scratch, `sysfb-${sysfb}`);
    writeKconfig(configuration, new Map([['SYSFB', sysfb], ...work.kconfig]));
    return { clang: tools.clang, tree, headers, configuration };
  };
  const compiled = async (unit: Unit, place: Workplace, known: readonly LeftOut[] = []) => {
    const one = await compileUnit(unit, place, known);
    await counting?.count(one, place);
    return one;
  };
  const configurations = [workplace('y'), workplace('n')] as const;
  const [own, ...both] = await Promise.all([
    compileOwn(scratch, tools.clang, counting),
    ...units.map(async (unit) => {
      const [first, second] = configurations;
      const withSysfb = await compiled(unit, first);
      if (!asksSysfb(withSysfb, scratch)) return [withSysfb, withSysfb];
      return [withSysfb, await compiled(unit, second, withSysfb.leftOut)];
    }),
  ]);
  const linked = await Promise.all(
    configurations.map(({ configuration }, place) => {
      const objects = both.flatMap((one) => one[place] ?? []);
      return link(objects, own, tools, configuration);
    }),
  );
  for (const one of linked) refuseCalled(tree, one);
  return pack(work, both.flat(), linked, scratch);
}

/** Whether a unit can differ without CONFIG_SYSFB: whatever does so has to name it. */
function asksSysfb({ inputs }: CompiledUnit, scratch: string): boolean {
  return inputs.some(
    (path) => !path.startsWith(scratch) && readFileSync(path, 'latin1').includes('CONFIG_SYSFB'),
  );
}

async function compileOwn(
  scratch: string,
  clang: string,
  counting: LineCounting | null,
): Promise<readonly string[]> {
  const folder = join(scratch, 'own');
  mkdirSync(folder, { recursive: true });
  const sources = OWN.map((name) => ({ name, source: join(GLUE, `${name}.c`) }));
  if (counting !== null) {
    const source = join(folder, 'lines.c');
    writeFileSync(source, counting.source);
    sources.push({ name: 'lines', source });
  }
  return Promise.all(
    sources.map(async ({ name, source }) => {
      const object = join(folder, `${name}.o`);
      await compilePlain(clang, source, object);
      return object;
    }),
  );
}

/** A body that hvmmio calls must be the kernel's. */
function refuseCalled(tree: Tree, { leftOut }: Linked): void {
  const called = leftOut.find(({ reach }) => reach?.how === 'called');
  if (called === undefined) return;
  const { file, body } = called.thing;
  const way = (called.reach?.way ?? []).slice(0, -1).join(' > ');
  throw new StrategyError(
    `${join(tree.name, file)}:${body.line}: clang says: ${body.reason}; hvmmio calls ${body.name} (${way})`,
  );
}

function pack(
  { tree, kconfig, tools, counting }: Work,
  compiled: readonly CompiledUnit[],
  [withSysfb, withoutSysfb]: readonly Linked[],
  scratch: string,
): Built {
  if (withSysfb === undefined || withoutSysfb === undefined) throw new RangeError('no modules');
  const asked = [...kconfig].map(([name, value]) => `CONFIG_${name}=${value}`);
  const looked = [...MARKS, ...PROBED].map((file) => join(tree.root, file)).filter(existsSync);
  const read = compiled.flatMap((one) => one.inputs).filter((path) => !path.startsWith(scratch));
  const inputs = [...looked, ...read];
  return {
    bytes: packModules(withSysfb.bytes, withoutSysfb.bytes, {
      release: tree.release,
      kconfig: asked,
    }),
    inputs: [...new Set(inputs)].sort(),
    compiler: tools.version,
    lines: counting?.lines ?? [],
    report: reportOf({
      tree: tree.name,
      release: tree.release,
      compiler: tools.version,
      kconfig: asked,
      compiled,
      withSysfb,
      withoutSysfb,
    }),
  };
}
