import type { Saying } from '../facts.ts';
import { byPattern, type Recogniser } from './recogniser.ts';

const FILE: readonly Saying[] = [{ type: 'syscall', value: 'kexec_file_load' }];
const LOAD: readonly Saying[] = [{ type: 'syscall', value: 'kexec_load' }];

/** A command, as a shell, a trace of one or a report of it shows it; prose about kexec is none. */
const COMMAND =
  /^(?:[\w.@~:/-]{0,60}[#$%] {1,4}|\+{1,3} ?|sudo |\(.{0,80}?\)\s?|kexec command:? {0,4}|'?)(?:\/[\w/-]{1,40}\/)?kexec((?: {1,4}.{0,400})?)$/;
/** Loaders' own settings: `KEXEC_ARGS="-s"` of dracut, `KDUMP_KEXEC_ARGS="-s"` of kdump-tools. */
const SETTING = /^(?:export )?(?:KDUMP_)?KEXEC_ARGS="?([^"]{0,200})"?$/;
/** A system call, in a trace. */
const CALL = /^(?:\[pid {1,4}\d{1,8}\] |\d{1,8} )?(?:\d\S{0,20} )?kexec_(file_)?load\(/;

/** By the options of kexec: `-s`, also among others as in `-ps`, or `-c`; without any it depends on the tools. */
function byOptions(options: string): readonly Saying[] {
  const words = options.split(/ --? | --command-line|--append/)[0]?.split(/\s+/) ?? [];
  for (const word of words) {
    if (word === '--kexec-file-syscall' || /^-[a-z]{0,3}s[a-z]{0,3}$/.test(word)) return FILE;
    if (word === '--kexec-syscall' || /^-[a-z]{0,3}c[a-z]{0,3}$/.test(word)) return LOAD;
  }
  return [];
}

/** How the next kernel is loaded, as loaders and people write it. */
export const kexec: readonly Recogniser[] = [
  byPattern('kexec', COMMAND, ([, options = '']) => byOptions(options)),
  byPattern('KEXEC_ARGS=', SETTING, ([, options = '']) => byOptions(options)),
  byPattern('kexec_', CALL, ([, file]) => (file === undefined ? LOAD : FILE)),
  byPattern('kexec_file', /^kexec_file(?:_load)?(?:\(\w{1,10}\))?: /, () => FILE),
  byPattern('Kernel is locked down', /^Kernel is locked down from /, () => FILE),
  byPattern('Lockdown: ', /^Lockdown: kexec: /, () => FILE),
  byPattern(
    'kexec',
    /\bkexec-tools(?:[ :]{1,2}v?|-| {1,40}(?:\d:)?)(\d{1,4}\.\d{1,4}\.\d{1,4})\b/,
    ([, value = '']) => [{ type: 'tools', value }],
  ),
];
