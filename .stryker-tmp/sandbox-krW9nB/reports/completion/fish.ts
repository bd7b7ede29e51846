import type { Completed } from './model.ts';

/** A script for fish. */
export function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap((command) => [
    `complete -c hvmmio -n __fish_use_subcommand -f -a ${command.name} -d '${plain(command.summary)}'`,
    ...optionsOf(command),
    ...placesOf(command),
  ]);
  return `# What fish completes of hvmmio. To use it: hvmmio completion fish | source\n${lines.join('\n')}\n`;
}

function optionsOf({ name, options, values }: Completed): string[] {
  return options.map((option) => {
    const value = values.find((one) => one.option === option);
    const takes = value === undefined ? '' : ' -r';
    const words = value === undefined || value.words.length === 0 ? '' : listed(value.words);
    return `complete -c hvmmio -n '${seen(name)}' -l ${option.slice(2)}${takes}${words}`;
  });
}

function placesOf({ name, places, more }: Completed): string[] {
  return places.flatMap((words, at) => {
    if (words.length === 0) return [];
    const count = more && at === places.length - 1 ? '-ge' : '-eq';
    const here = `${seen(name)}; and test (count (commandline -opc)) ${count} ${at + 2}`;
    return [`complete -c hvmmio -n '${here}'${listed(words)}`];
  });
}

function seen(name: string): string {
  return `__fish_seen_subcommand_from ${name}`;
}

function listed(words: readonly string[]): string {
  return ` -a '${words.join(' ')}'`;
}

function plain(text: string): string {
  return text.replaceAll(/['\\]/g, '');
}
