import type { Saying } from '../facts.ts';
import type { Recogniser } from './recogniser.ts';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const BANNER = /Linux version (\d{1,3}\.\d{1,4}\S{0,60})/;
const BUILT = /\b([A-Z][a-z]{2}) [ \d]?\d \d\d:\d\d:\d\d (?:[A-Z]{1,5} )?(20\d\d)\b/;

/** Months since year 0 at which the kernel was built; null where the banner does not say. */
function builtAt(message: string): number | null {
  const [, month = '', year] = BUILT.exec(message) ?? [];
  const index = MONTHS.indexOf(month) / 3;
  return year === undefined || !Number.isInteger(index) ? null : Number(year) * 12 + index;
}

function archOf(message: string): Saying[] {
  if (/aarch64|arm64/.test(message)) return [{ type: 'arch', value: 'arm64' }];
  return /x86_64|amd64/.test(message) ? [{ type: 'arch', value: 'x86_64' }] : [];
}

/** The kernel's banner: version, when it was built, sometimes for what. */
export const banner: Recogniser = {
  marks: ['Linux version '],
  read(message) {
    const [quote, version] = BANNER.exec(message) ?? [];
    if (quote === undefined || version === undefined) return null;
    const built = builtAt(message);
    return {
      says: [{ type: 'kernel', version, built }, ...archOf(message)],
      quote,
      begins: 'kernel',
    };
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
