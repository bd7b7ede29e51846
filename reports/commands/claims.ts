import type { Command } from 'commander';
import { claims } from '../claims/command.ts';
import { allUpheld } from '../claims/judged.ts';
import { claimsSummary } from '../claims/summary.ts';
import { addToJobSummary } from '../running/github.ts';
import { endWithStatus } from '../running/holding.ts';
import { toMarkdown } from '../words/markdown.ts';
import { examples } from './help.ts';
import { exitCodeOption } from './options.ts';
import type { Tools } from './tools.ts';

interface ClaimsFlags {
  readonly json?: true;
  readonly exitCode?: true;
}

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
    .addOption(exitCodeOption('all are upheld', 'one is refuted', 'one rests on an assumption'))
    .addHelpText(
      'after',
      examples([
        'hvmmio claims',
        'hvmmio claims C02 C05',
        "hvmmio claims --json | jq '.claims[] | [.id, .verdict]'",
      ]),
    )
    .action(async (ids: string[], { json, exitCode }: ClaimsFlags) => {
      const options = { ids, strategies: tools.strategies, json: json ?? false };
      await endWithStatus(exitCode ?? false, () => {
        const judged = claims(options, process.stdout);
        addToJobSummary(() => toMarkdown(claimsSummary(judged)));
        return allUpheld(judged);
      });
    });
}
