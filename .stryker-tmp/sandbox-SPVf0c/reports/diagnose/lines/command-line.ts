import type { Saying } from '../facts.ts';
import { diskOf } from './disks.ts';
import type { Recogniser } from './recogniser.ts';

const MARK = 'ommand line: ';
/** What of a kernel's command line matters here. */
const RULES: readonly [RegExp, (option: string) => Saying][] = [
  [/^noefi$/, () => ({ type: 'option', option: 'noefi' })],
  [/^crashkernel=/, () => ({ type: 'option', option: 'crashkernel' })],
  [/^elfcorehdr=/, () => ({ type: 'kdump' })],
  [
    /^(?:module_blacklist|modprobe\.blacklist|rd\.driver\.blacklist)=.*hyperv[_-](?:drm|fb)/,
    () => ({ type: 'option', option: 'no-graphics' }),
  ],
  [
    /^root=\/dev\/(?:sd[a-z]|nvme\d)/,
    (option) => ({ type: 'root', ...diskOf(option.slice('root=/dev/'.length)) }),
  ],
];

/** The kernel's command line. Nothing else of it is shown: it may hold secrets. */
export const commandLine: Recogniser = {
  marks: [MARK],
  read(message) {
    const at = message.indexOf(MARK);
    if (at < 0 || at > 16) return null;
    const found = message
      .slice(at + MARK.length)
      .split(' ')
      .flatMap((option) =>
        RULES.filter(([pattern]) => pattern.test(option)).map(([, says]) => ({
          option,
          says: says(option),
        })),
      );
    const quote = ['Command line:', ...found.map(({ option }) => option)].join(' ... ');
    return { says: [{ type: 'command-line' }, ...found.map(({ says }) => says)], quote };
  },
};
