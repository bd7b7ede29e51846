import type { Command } from 'commander';
import { USUAL_POPULATION } from '../compare/choices.ts';
import type { SampleOptions } from '../sample/command.ts';
import { examples } from './help.ts';
import { readCount, readSeed } from './options.ts';

/** `hvmmio sample`. */
export function addSample(program: Command): void {
  program
    .command('sample')
    .summary('write the VMs that compare draws, as scenario files')
    .description(
      'Writes the VMs that a comparison with the same seed draws, one scenario a line (JSON Lines), for ' +
        '`hvmmio run -` or another program. docs/population.md says what they are drawn from.',
    )
    .option('--scenarios <n>', 'how many VMs to draw', readCount, USUAL_POPULATION.scenarios)
    .option(
      '--seed <text>',
      'what to draw them by: letters, digits, dots, dashes',
      readSeed,
      USUAL_POPULATION.seed,
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio sample > population.jsonl',
        'hvmmio sample --scenarios 20 --seed review-2 | hvmmio run - --strategy mainline --json',
      ]),
    )
    .action(async (options: SampleOptions) => {
      const { sample } = await import('../sample/command.ts');
      await sample(options, process.stdout);
    });
}
