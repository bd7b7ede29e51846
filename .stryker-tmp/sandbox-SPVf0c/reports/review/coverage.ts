import { type Assumptions, type Strategy, simulate, VmbusMemory } from '../../engine/index.ts';
import { drawNumbered } from '../../properties/population/population.ts';
import { isOfOneScenario } from '../running/stopped.ts';
import { changedLines, type LinesByFile, type Sides } from './changed-lines.ts';

/**
 * What a changed line is to the kernel that was run. `counted`: it is code, and it is known whether it was
 * reached. `nothing`: a comment, a directive, a declaration, data. The others are code that cannot be reached:
 * `uncalled` in a function that nothing compiled calls, `left out` in a body that does not compile,
 * `unconfigured` in no configuration that was compiled, `not compiled` in a file that is not.
 */
type LineKind = 'counted' | 'nothing' | 'uncalled' | 'left out' | 'unconfigured' | 'not compiled';

interface CodeLine {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly function: string | null;
  readonly kind: LineKind;
  /** Its number among those that the kernel counts at; null where it is not counted. */
  readonly number: number | null;
}

/** Compiles a tree so that its kernel counts at lines: a strategy that decides as without, and what it reached. */
export type CountSide = (
  tree: string,
  id: string,
  lines: LinesByFile,
) => Promise<{
  readonly strategy: Strategy;
  readonly lines: readonly CodeLine[];
  /** The numbers of the lines that were reached since this was last asked. */
  takeReached(): readonly number[];
}>;

/** A changed line, and how many VMs reached it. */
export interface LineCoverage extends Omit<CodeLine, 'number'> {
  /** Base for a line that the patch takes out with nothing in its place. */
  readonly side: 'base' | 'head';
  /** Of those that were booted; null where that was not counted. */
  readonly vms: number | null;
}

/** Which changed lines were reached on a sample; null where that could not be measured, with the reason. */
export interface Coverage {
  readonly vms: number;
  readonly lines: readonly LineCoverage[] | null;
  readonly refused: string | null;
}

/** The VMs to boot. */
export interface CoverageSample {
  readonly scenarios: number;
  readonly seed: string;
  readonly assumptions: Assumptions;
}

/**
 * Boots a sample on kernels that count at the changed lines. A line that was only taken out is looked for in base.
 * Where the compiler refuses such a kernel, that is what is said.
 */
export async function measureCoverage(
  count: CountSide,
  sides: Sides,
  sample: CoverageSample,
): Promise<Coverage> {
  const { added, removed } = changedLines(sides);
  const { scenarios: vms } = sample;
  try {
    const [head, base] = await Promise.all([
      linesOf(count, 'head', sides.head, added, sample),
      linesOf(count, 'base', sides.base, removed, sample),
    ]);
    const lines = [...head, ...base].sort(
      (one, other) =>
        (one.file < other.file ? -1 : Number(one.file > other.file)) || one.line - other.line,
    );
    return { vms, lines, refused: null };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'StrategyError') throw error;
    return { vms, lines: null, refused: error.message };
  }
}

async function linesOf(
  count: CountSide,
  side: LineCoverage['side'],
  tree: string,
  asked: LinesByFile,
  sample: CoverageSample,
): Promise<readonly LineCoverage[]> {
  if (asked.size === 0) return [];
  const counting = await count(tree, side, asked);
  const isCounted = counting.lines.some(({ kind }) => kind === 'counted');
  const reached = isCounted ? reachedOn(sample, counting) : new Map<number, number>();
  return counting.lines.map(({ number, ...line }) => {
    const vms = number === null ? null : (reached.get(number) ?? 0);
    return { ...line, side, vms };
  });
}

/** How many VMs reach each line, by its number. */
function reachedOn(
  { scenarios, seed, assumptions }: CoverageSample,
  { strategy, takeReached }: Awaited<ReturnType<CountSide>>,
): ReadonlyMap<number, number> {
  const memory = new VmbusMemory();
  const reached = new Map<number, number>();
  for (let index = 0; index < scenarios; index++) {
    try {
      simulate(drawNumbered(seed, index).scenario, strategy, memory, assumptions);
    } catch (error) {
      // What it reached before it could not go on was reached.
      if (!isOfOneScenario(error)) throw error;
    }
    for (const number of takeReached()) reached.set(number, (reached.get(number) ?? 0) + 1);
  }
  return reached;
}
