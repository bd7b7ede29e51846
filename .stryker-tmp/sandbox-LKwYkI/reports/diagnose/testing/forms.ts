import { gzipSync } from 'node:zlib';
import { FORMS } from '../lines/prefix-forms.ts';

/** A log as somebody posts it, by what was done to it. */
export type Form = readonly [name: string, log: string | Uint8Array];

const bare = (line: string) => line.replace(/^\[ *[\d.]+\] /, '');

/** The text wrapped at `width` columns: hard, as a terminal does, or between words, as mail does. */
function wrappedAt(lines: readonly string[], width: number, hard: boolean, quote = ''): string {
  return lines
    .flatMap((line) => {
      const parts: string[] = [];
      let rest = line;
      while (rest.length > width) {
        const space = rest.lastIndexOf(' ', width);
        const at = hard || space < 20 ? width : space;
        parts.push(rest.slice(0, at));
        rest = hard ? rest.slice(at) : rest.slice(at).trimStart();
      }
      return [...parts, rest].map((part) => quote + part);
    })
    .join('\n');
}

function quotedPrintable(lines: readonly string[]): string {
  return lines
    .flatMap((line) => {
      let rest = line.replaceAll('=', '=3D');
      const parts: string[] = [];
      while (rest.length > 76) {
        const cut = rest.lastIndexOf('=', 74) >= 72 ? rest.lastIndexOf('=', 74) : 75;
        parts.push(`${rest.slice(0, cut)}=`);
        rest = rest.slice(cut);
      }
      return [...parts, rest];
    })
    .join('\n');
}

/** What stands before a message in each form, with the kernel's own seconds behind it where they fit. */
function prefixed(lines: readonly string[]): Form[] {
  const each = (change: (line: string, index: number) => string) => lines.map(change).join('\n');
  return FORMS.filter(({ name }) => name !== 'the caller').map(
    ({ name, of, example }): [string, string] => [
      `${name} alone`,
      each((line) => example + (of === 'time' ? bare(line) : line)),
    ],
  );
}

/** What editors, mail, terminals, journals and archives make of a log. */
function carried(log: string, lines: readonly string[]): Form[] {
  const each = (change: (line: string, index: number) => string) => lines.map(change).join('\n');
  return [
    ['as it is', log],
    ['without seconds', each(bare)],
    ['with CR LF', lines.join('\r\n')],
    ['with CR CR LF', lines.join('\r\r\n')],
    ['with bare CR', lines.join('\r')],
    ['in gzip', gzipSync(log)],
    ['in UTF-16', Buffer.from(`\ufeff${log}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(log, 'utf16le')],
    ['in big-endian UTF-16', Buffer.from(`\ufeff${log}`, 'utf16le').swap16()],
    ['in UTF-8 with a mark', `\ufeff${log}`],
    ['coloured', each((line) => `\u001b[32m${line.replace(']', ']\u001b[0m')}\u001b[K`)],
    ['with escape codes inside words', each((line) => line.replace('mem', 'm\u001b[7me\u001b[mm'))],
    ['with no-break spaces', log.replaceAll(' ', '\u00a0')],
    ['with NUL bytes', each((line) => `\0${line}`)],
    ['indented', each((line) => `    ${line}`)],
    ['quoted three times', each((line) => `> > > ${line}`)],
    ['as an added diff', each((line) => `+${line}`)],
    ['in back quotes', each((line) => `\`${line}\``)],
    ['in a fence', `\`\`\`\n${log}\n\`\`\``],
    ['by grep -n', each((line, index) => `${index + 1}:${line}`)],
    ['by nl', each((line, index) => `${String(index + 1).padStart(6)}\t${line}`)],
    ['after an unknown prefix', each((line) => `[node7/serial0] (console)~ ${line}`)],
    ['in the journal of a German host', each((line) => `Mai 30 05:04:29 host kernel: ${line}`)],
    [
      'in the journal of a Chinese host',
      each((line) => `5月 30 05:04:29 host kernel: ${bare(line)}`),
    ],
    [
      'in the journal of a French host',
      each((line) => `févr. 03 05:04:29 host kernel: ${bare(line)}`),
    ],
    ['journalctl -o short-monotonic', each((line) => line.replace('] ', '] host kernel: '))],
    ['journalctl --no-hostname', each((line) => `Jan 30 05:04:29 kernel: ${bare(line)}`)],
    ['journalctl -o json', each((line) => JSON.stringify({ PRIORITY: '6', MESSAGE: bare(line) }))],
    ['journalctl -o export', each((line) => `PRIORITY=6\nMESSAGE=${bare(line)}\n`)],
    ['GitHub Actions', each((line) => `2025-01-30T05:04:29.1234567Z ${line}`)],
    ['GitHub Actions, quoted', each((line) => `> 2025-01-30T05:04:29.1234567Z ${line}`)],
    ['dmesg -x', each((line) => `kern  :info  : ${line}`)],
    ['dmesg --time-format iso', each((line) => `2025-01-30T05:04:29,123456+00:00 ${bare(line)}`)],
    ['wrapped at 80 columns by a terminal', wrappedAt(lines, 80, true)],
    ['wrapped at 79 columns by a terminal', wrappedAt(lines, 79, true)],
    ['wrapped at 72 columns by a terminal', wrappedAt(lines, 72, true)],
    ['wrapped at 76 columns by mail', wrappedAt(lines, 76, false)],
    ['wrapped at 72 columns by mail', wrappedAt(lines, 72, false)],
    ['wrapped at 72 columns by mail, quoted', wrappedAt(lines, 72, false, '> ')],
    ['wrapped at 74 columns by mail, quoted twice', wrappedAt(lines, 74, false, '>> ')],
    ['in quoted-printable', quotedPrintable(lines)],
  ];
}

/** A log in every form in which people post one. */
export function formsOf(log: string): readonly Form[] {
  const lines = log.split('\n');
  return [...carried(log, lines), ...prefixed(lines)];
}
