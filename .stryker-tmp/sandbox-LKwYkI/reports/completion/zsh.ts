import type { Completed } from './model.ts';

/** A script for zsh, which `compinit` may also find in a file _hvmmio of its `fpath`. */
export function zshScript(commands: readonly Completed[]): string {
  const listed = commands.map(({ name, summary }) => `    '${name}:${plain(summary)}'`);
  return `#compdef hvmmio
# What zsh completes of hvmmio. To use it, after compinit: source <(hvmmio completion zsh)
_hvmmio() {
  local -a commands
  commands=(
${listed.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case $words[1] in
${commands.map(caseOf).join('\n')}
  esac
}
if [[ $funcstack[1] == _hvmmio ]]; then _hvmmio "$@"; else compdef _hvmmio hvmmio; fi
`;
}

function caseOf({ name, options, values, places, more }: Completed): string {
  const specs = [
    ...options.map((option) => {
      const value = values.find((one) => one.option === option);
      return value === undefined ? `'*${option}'` : `'*${option}=:value:${actionOf(value.words)}'`;
    }),
    ...places.map((words, at) => {
      const where = more && at === places.length - 1 ? '*' : String(at + 1);
      return `'${where}:word:${actionOf(words)}'`;
    }),
  ];
  return `    ${name})\n      _arguments ${specs.join(' \\\n        ')} ;;`;
}

/** Words that are known, and files: a strategy may be one. */
function actionOf(words: readonly string[]): string {
  return words.length === 0 ? '_files' : `{compadd -- ${words.join(' ')}; _files}`;
}

/** Without what ends a text in quotes, or its first part in a description. */
function plain(text: string): string {
  return text.replaceAll(/[':\\]/g, '');
}
