import type { Command } from 'commander';
import { readAssumed } from '../assume/read.ts';
import { explainCommand } from '../explain/command.ts';
import { ASSUME_OPTION, collect } from './options.ts';
import type { Tools } from './tools.ts';

interface ExplainFlags {
  readonly strategy?: string;
  readonly property?: string;
  readonly assume?: readonly string[];
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
    .option('--json', 'print a line of JSON for each explanation')
    .addHelpText(
      'after',
      `
Without --strategy and --property, those of the counterexample's name are explained; else, for every
strategy that violates one, the first property that it violates.

Examples:
  hvmmio explain original.config-window-accepted
  hvmmio explain scenario.json --strategy merged
  hvmmio explain population-1-39 --strategy original --property framebuffer-unmoved --json`,
    )
    .action(async (name: string, { strategy, property, json, assume }: ExplainFlags) => {
      const [chosen = null] = strategy === undefined ? [] : await tools.loadStrategies([strategy]);
      const assumed = await readAssumed(assume);
      const what = { name, strategy: chosen, property: property ?? null, json: json ?? false };
      await explainCommand({ ...what, strategies: tools.strategies, assumed }, process.stdout);
    });
}
