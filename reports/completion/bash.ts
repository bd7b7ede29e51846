import type { Completed } from './model.ts';

/** A script for bash; where it has no word to offer, bash completes names of files. */
export function bashScript(commands: readonly Completed[]): string {
  const valued = commands.flatMap(({ name, values }) =>
    values.map(({ option, words }) => ({ pattern: `'${name} ${option}'`, words })),
  );
  const offering = valued.filter(({ words }) => words.length > 0);
  const names = commands.map(({ name }) => name);
  return `# What bash completes of hvmmio. To use it: source <(hvmmio completion bash)
_hvmmio() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}" words='' at=0 i
  COMPREPLY=()
  # Bash takes ever longer for each of many words.
  (( COMP_CWORD > 500 )) && return
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for (( i = 2; i < COMP_CWORD; i++ )); do
    case "$command \${COMP_WORDS[i]}" in
      ${valued.map(({ pattern }) => pattern).join('|')})
        [[ \${COMP_WORDS[i+1]} == = ]] && (( i += 1 ))
        (( i += 1 )) ;;
      *' -'*) ;;
      *) (( at += 1 )) ;;
    esac
  done
  if (( COMP_CWORD == 1 )); then
    words='${names.join(' ')} --help --version'
  else
    case "$command $prev" in
${offering.map(({ pattern, words }) => `      ${pattern}) words='${words.join(' ')}' ;;`).join('\n')}
      ${valued.map(({ pattern }) => pattern).join('|')}) ;;
      *)
        case "$command $cur" in
${commands.map(({ name, options }) => `          '${name} -'*) words='${options.join(' ')}' ;;`).join('\n')}
          *)
            case "$command $at" in
${commands.flatMap(placesOf).join('\n')}
            esac ;;
        esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _hvmmio hvmmio
`;
}

function placesOf({ name, places, more }: Completed): string[] {
  return places.flatMap((words, at) => {
    const where = more && at === places.length - 1 ? `'${name} '*` : `'${name} ${at}'`;
    return words.length === 0 ? [] : [`              ${where}) words='${words.join(' ')}' ;;`];
  });
}
