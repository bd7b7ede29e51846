import type { Command } from 'commander';
import { claims } from '../claims/command.ts';
import { examples } from './help.ts';
import type { Tools } from './tools.ts';

/** `hvmmio claims`. */
export function addClaims(program: Command, tools: Tools): void {
  program
    .command('claims')
    .summary('judge what was claimed about the strategies')
    .description(
      'Tries every claim on all of a stated domain, or holds it against recorded data, and says how it falls: ' +
        'upheld, refuted with the smallest counterexample, or resting on an assumption.',
    )
    .argument('[id...]', 'claims to show in full, such as C02; without any, all in short')
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      examples([
        'hvmmio claims',
        'hvmmio claims C02 C05',
        "hvmmio claims --json | jq '.claims[] | [.id, .verdict]'",
      ]),
    )
    .action((ids: string[], { json }: { readonly json?: true }) => {
      claims({ ids, strategies: tools.strategies, json: json ?? false }, process.stdout);
    });
}
