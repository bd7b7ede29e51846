import type { Command } from 'commander';
import { endWithStatus } from '../running/holding.ts';
import { examples } from './help.ts';
import { exitCodeOption, FORCE_OPTION } from './options.ts';
import type { Tools } from './tools.ts';

interface DiagnoseFlags {
  readonly scenario?: string;
  readonly force?: true;
  readonly json?: true;
  readonly exitCode?: true;
}

/** `hvmmio diagnose`. */
export function addDiagnose(program: Command, tools: Tools): void {
  program
    .command('diagnose')
    .summary("say from a VM's logs whether its next kdump is at risk")
    .description(
      'Reads kernel logs, /proc/iomem and lspci -vv of one VM, in any mix and order, and says whether its next ' +
        'kdump is at risk, what its owner can do, what the logs say, and whether the model reproduces them.',
    )
    .argument('[file...]', 'logs and listings; - or none for standard input')
    .option('--scenario <file>', 'write the scenario file too; - prints it in place of all else')
    .option('--force', FORCE_OPTION)
    .option('--json', 'print one JSON document')
    .addOption(
      exitCodeOption(
        'the logs show a VM that is not at risk',
        'they show a failure or a loss',
        'they do not tell',
      ),
    )
    .addHelpText(
      'after',
      examples([
        'hvmmio diagnose dmesg.txt iomem.txt lspci.txt',
        'hvmmio diagnose serial.log --scenario vm.json',
        '(sudo dmesg; sudo cat /proc/iomem; sudo lspci -vv) | hvmmio diagnose',
      ]),
    )
    .action(async (files: string[], { scenario, force, json, exitCode }: DiagnoseFlags) => {
      const { diagnose } = await import('../diagnose/command.ts');
      const { isHealthy } = await import('../diagnose/healthy.ts');
      const options = {
        files: files.length === 0 ? ['-'] : files,
        strategies: await tools.loadStrategies(),
        scenario: scenario ?? null,
        force: force ?? false,
        json: json ?? false,
      };
      await endWithStatus(exitCode ?? false, async () =>
        isHealthy(await diagnose(options, process.stdout)),
      );
    });
}
