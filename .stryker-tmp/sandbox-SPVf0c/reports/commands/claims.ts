import type { Command } from 'commander';
import type { Strategy } from '../../engine/index.ts';
import { addToJobSummary } from '../running/github.ts';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { collect, exitCodeOption } from './options.ts';
import type { Tools } from './tools.ts';

interface ClaimsFlags {
  readonly strategy?: readonly string[];
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
    .option(
      '--strategy <kernel>',
      'a kernel of which K5 or K6 speaks: kernel:FILE.wasm or kernel:DIR; repeatable',
      collect,
    )
    .option('--json', 'print one JSON document')
    .addOption(
      exitCodeOption(
        'all are upheld',
        'one is refuted',
        'one is not judged or rests on an assumption',
      ),
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio claims',
        'hvmmio claims C02 C05',
        'hvmmio claims K5 --strategy kernel:linux-source-6.1',
        "hvmmio claims --json | jq '.claims[] | [.id, .verdict]'",
      ]),
    )
    .action(async (ids: string[], { strategy, json, exitCode }: ClaimsFlags) => {
      const { claims } = await import('../claims/command.ts');
      const { allUpheld } = await import('../claims/judged.ts');
      const { claimsSummary } = await import('../claims/summary.ts');
      const { toMarkdown } = await import('../words/markdown.ts');
      const kernels = await kernelsOf(strategy ?? [], tools);
      const strategies = [...(await tools.loadStrategies()), ...kernels];
      const options = { ids, strategies, json: json ?? false };
      await endWithStatus(exitCode ?? false, () => {
        const verdicts = claims(options, process.stdout);
        addToJobSummary(() => toMarkdown(claimsSummary(verdicts)));
        return allUpheld(verdicts);
      });
    });
}

async function kernelsOf(
  named: readonly string[],
  { loadStrategies }: Tools,
): Promise<readonly Strategy[]> {
  if (named.length === 0) return [];
  const { kernelsSpokenOf } = await import('../claims/kernels.ts');
  return kernelsSpokenOf(await loadStrategies(named));
}
