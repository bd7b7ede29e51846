import { type Block, listedIn, type Shown, shownIn } from './blocks.ts';

const POINT =
  '--axis kind=gen2 --axis framebuffer=8MiB --axis low-mmio=unasked --axis devices=nvme-root';

/** Commands that take long, where their output is not shown, and what is run of each: the same on less. */
export const NARROWED: Readonly<Record<string, string>> = {
  'hvmmio census': `hvmmio census ${POINT}`,
  'hvmmio claims': 'hvmmio claims C05 C20',
  'hvmmio claims --json': 'hvmmio claims C05 C20 --json',
  'hvmmio compare --assumptions --json > comparison.json':
    'hvmmio compare --scenarios 50 --assumptions --json > comparison.json',
  'hvmmio compare --strategy ./mine.ts': 'hvmmio compare --strategy ./mine.ts --scenarios 100',
  'hvmmio compare --strategy merged --strategy ./best.ts':
    'hvmmio compare --strategy merged --strategy ./best.ts --scenarios 100',
  'hvmmio report': `hvmmio report --strategy original --scenarios 100 ${POINT}`,
  'hvmmio report --out review': `hvmmio report --strategy original --scenarios 100 ${POINT} --out review`,
  'hvmmio tune --population azure --write ./best.ts': `hvmmio tune --population lattice ${POINT} --write ./best.ts`,
  'hvmmio tune --population lattice --axis kind=gen2': `hvmmio tune --population lattice ${POINT}`,
};

/** A command without its comment, however hvmmio is started. */
export function plain(command: string): string {
  return command
    .replace(/\s+#.*$/, '')
    .replace(/^npm run --silent hvmmio -- |^npx hvmmio /, 'hvmmio ');
}

/** The commands of a block that are run. */
export function commandsIn(block: Block): readonly Shown[] {
  if (block.info === 'console') return shownIn(block);
  return block.info === 'sh' ? listedIn(block) : [];
}
