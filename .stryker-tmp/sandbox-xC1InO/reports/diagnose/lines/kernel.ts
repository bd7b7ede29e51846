import type { Saying } from '../facts.ts';
import type { Recogniser } from './recogniser.ts';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const BANNER = /Linux version (\d{1,3}\.\d{1,4}[\w.+~-]{0,60})/;
/** As `uname -a` prints it: the host's name stands between. */
const UNAME = /^Linux [\w.-]{1,64} (\d{1,3}\.\d{1,4}[\w.+~-]{0,60}) #\d/;
/** `Thu May 1 02:51:54 UTC 2025`. */
const BUILT = /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/;
/** `Sat, 25 Jun 2022 20:22:01 +0000`. */
const BUILT_RFC = /\b\d{1,2} ([A-Z][a-z]{2}) (20\d\d) \d\d:\d\d:\d\d\b/;
/** `(2026-01-13)`, as Debian has it. */
const BUILT_ISO = /\((20\d\d)-(\d\d)-\d\d\)/;

/** Months since year 0 at which the kernel was built; null where the banner does not say. */
function builtAt(message: string): number | null {
  const [, isoYear, isoMonth] = BUILT_ISO.exec(message) ?? [];
  if (isoYear !== undefined) return Number(isoYear) * 12 + Number(isoMonth) - 1;
  const [, month = '', year] = BUILT.exec(message) ?? BUILT_RFC.exec(message) ?? [];
  const index = MONTHS.indexOf(month) / 3;
  return year === undefined || !Number.isInteger(index) ? null : Number(year) * 12 + index;
}

/** What the kernel's name says of where it runs. */
function flavourOf(version: string): Saying[] {
  if (/microsoft-standard|-WSL\d/i.test(version)) return [{ type: 'hyper-v' }, { type: 'wsl' }];
  return /azure/.test(version) ? [{ type: 'hyper-v' }, { type: 'azure' }] : [];
}

function archOf(message: string): Saying[] {
  if (/aarch64|arm64/.test(message)) return [{ type: 'arch', value: 'arm64' }];
  return /x86_64|amd64/.test(message) ? [{ type: 'arch', value: 'x86_64' }] : [];
}

/** The kernel's banner, or what `uname -a` says: version, when it was built, sometimes for what. */
export const banner: Recogniser = {
  marks: ['Linux version ', 'Linux '],
  read(message) {
    const boots = BANNER.exec(message);
    const [quote, version] = boots ?? UNAME.exec(message) ?? [];
    if (quote === undefined || version === undefined) return null;
    const built = builtAt(message);
    const says: Saying[] = [
      { type: 'kernel', version, built },
      ...archOf(message),
      ...flavourOf(version),
    ];
    return boots === null ? { says, quote } : { says, quote, begins: 'kernel' };
  },
};

/** The line of an oops that names the kernel, for logs that lack the banner. */
export const oops: Recogniser = {
  marks: [' Comm: '],
  read(message) {
    const [, version] =
      / Comm: .{1,40} (?:Not tainted|Tainted: [A-Z ]{1,40}) (\d{1,3}\.\d{1,4}\S{0,60}) #/.exec(
        message,
      ) ?? [];
    return version === undefined ? null : { says: [{ type: 'kernel', version, built: null }] };
  },
};
