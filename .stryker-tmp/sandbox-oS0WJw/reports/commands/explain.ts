import type { Command } from 'commander';
import { EXPLAIN_FORMATS, type ExplainFormat } from '../explain/choices.ts';
import { examples } from './help.ts';
import { ASSUME_OPTION, chosenFormat, collect, formatOption } from './options.ts';
import type { Tools } from './tools.ts';

interface ExplainFlags {
  readonly strategy?: string;
  readonly property?: string;
  readonly assume?: readonly string[];
  readonly format?: ExplainFormat;
  readonly json?: true;
}

/** `hvmmio explain`. */
export function addExplain(program: Command, tools: Tools): void {
  program
    .command('explain')
    .summary('explain why a strategy violates a property in a scenario')
    .description(
      'Tells how a violation came about, which inputs of the scenario matter, and what cures it.',
    )
    .argument(
      '<file|name>',
      'a scenario as JSON; - for standard input; a counterexample, STRATEGY.PROPERTY; or population-SEED-N',
    )
    .option('--strategy <id>', 'a strategy by its id, or a path to a file of one')
    .option('--property <id>', 'a property by its id')
    .option('--assume <id=value>', ASSUME_OPTION, collect)
    .addOption(formatOption(EXPLAIN_FORMATS))
    .option('--json', 'short for --format json: a line for each explanation')
    .addHelpText(
      'after',
      examples(
        [
          'hvmmio explain original.config-window-accepted',
          'hvmmio explain original.config-window-accepted --format mail',
          'hvmmio explain scenario.json --strategy merged',
          'hvmmio explain population-1-39 --strategy original --property framebuffer-unmoved --json',
        ],
        "Without --strategy and --property, those of the counterexample's name are explained; else, for every strategy that violates one, the first property that it violates.",
      ),
    )
    .action(async (name: string, flags: ExplainFlags) => {
      const { readAssumed } = await import('../assume/read.ts');
      const { explainCommand } = await import('../explain/command.ts');
      const { strategy: strategyName = null, property = null, assume } = flags;
      const format = chosenFormat(flags, 'text');
      const [strategy = null] =
        strategyName === null ? [] : await tools.loadStrategies([strategyName]);
      const assumed = await readAssumed(assume);
      const what = { name, strategy, strategyName, property, format };
      const strategies = await tools.loadStrategies();
      const { version } = tools;
      await explainCommand({ ...what, strategies, assumed, version }, process.stdout);
    });
}
