import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { pre60 } from '../../strategies/pre-6.0.ts';
import { type Judgement, judgementOf } from './judgement.ts';
import { FORMS } from './lines/prefix-forms.ts';
import { Logs } from './logs.ts';
import { logsOf } from './testing/diagnosed.ts';
import { drawVm } from './testing/drawn-vm.ts';
import { writtenBy } from './testing/written-log.ts';

const KERNELS = [original, pre60, merged];

/** A VM with an NVMe root disk, whose kdump kernel loses it. */
function generatedLog(): string {
  for (let index = 0; ; index++) {
    const vm = drawVm('forms', index, KERNELS);
    if (vm === null || vm.scenario.host.generation === 1) continue;
    const { dmesg, kdump } = writtenBy(vm);
    if (kdump.includes('c0370048') && dmesg.includes('efifb')) return `${dmesg}\n${kdump}`;
  }
}

const LOG = generatedLog();
const LINES = LOG.split('\n');
const bare = (line: string) => line.replace(/^\[ *[\d.]+\] /, '');
const each = (change: (line: string, index: number) => string) => LINES.map(change).join('\n');

/** The text wrapped at `width` columns: hard, as a terminal does, or between words, as mail does. */
function wrappedAt(width: number, hard: boolean, quote = ''): string {
  return LINES.flatMap((line) => {
    const parts: string[] = [];
    let rest = line;
    while (rest.length > width) {
      const space = rest.lastIndexOf(' ', width);
      const at = hard || space < 20 ? width : space;
      parts.push(rest.slice(0, at));
      rest = hard ? rest.slice(at) : rest.slice(at).trimStart();
    }
    return [...parts, rest].map((part) => quote + part);
  }).join('\n');
}

function quotedPrintable(): string {
  return LINES.flatMap((line) => {
    let rest = line.replaceAll('=', '=3D');
    const parts: string[] = [];
    while (rest.length > 76) {
      const cut = rest.lastIndexOf('=', 74) >= 72 ? rest.lastIndexOf('=', 74) : 75;
      parts.push(`${rest.slice(0, cut)}=`);
      rest = rest.slice(cut);
    }
    return [...parts, rest];
  }).join('\n');
}

/** What stands before a message in each form, with the kernel's own seconds behind it where they fit. */
const PREFIXED = FORMS.filter(({ name }) => name !== 'the caller').map(
  ({ name, of, example }): [string, string] => [
    `${name} alone`,
    each((line) => example + (of === 'time' ? bare(line) : line)),
  ],
);

const OTHERS: readonly [string, string | Uint8Array][] = [
  ['as it is', LOG],
  ['without seconds', each(bare)],
  ['with CR LF', LINES.join('\r\n')],
  ['with CR CR LF', LINES.join('\r\r\n')],
  ['with bare CR', LINES.join('\r')],
  ['in gzip', gzipSync(LOG)],
  ['in UTF-16', Buffer.from(`\ufeff${LOG}`, 'utf16le')],
  ['in UTF-16 without a mark', Buffer.from(LOG, 'utf16le')],
  ['in big-endian UTF-16', Buffer.from(`\ufeff${LOG}`, 'utf16le').swap16()],
  ['in UTF-8 with a mark', `\ufeff${LOG}`],
  ['coloured', each((line) => `\u001b[32m${line.replace(']', ']\u001b[0m')}\u001b[K`)],
  ['with escape codes inside words', each((line) => line.replace('mem', 'm\u001b[7me\u001b[mm'))],
  ['with no-break spaces', LOG.replaceAll(' ', '\u00a0')],
  ['with NUL bytes', each((line) => `\0${line}`)],
  ['indented', each((line) => `    ${line}`)],
  ['quoted three times', each((line) => `> > > ${line}`)],
  ['as an added diff', each((line) => `+${line}`)],
  ['in back quotes', each((line) => `\`${line}\``)],
  ['in a fence', `\`\`\`\n${LOG}\n\`\`\``],
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
  ['wrapped at 80 columns by a terminal', wrappedAt(80, true)],
  ['wrapped at 79 columns by a terminal', wrappedAt(79, true)],
  ['wrapped at 72 columns by a terminal', wrappedAt(72, true)],
  ['wrapped at 76 columns by mail', wrappedAt(76, false)],
  ['wrapped at 72 columns by mail', wrappedAt(72, false)],
  ['wrapped at 72 columns by mail, quoted', wrappedAt(72, false, '> ')],
  ['wrapped at 74 columns by mail, quoted twice', wrappedAt(74, false, '>> ')],
  ['in quoted-printable', quotedPrintable()],
];

/** What must not depend on the form. Every place is left out: lines are elsewhere. */
function saidBy({ inferred, verdict, fit }: Judgement) {
  return {
    scenario: fit?.best.scenario,
    root: inferred.root.value,
    headline: verdict.headline,
    because: verdict.because,
    compared: fit?.compared.map(({ what, log, same }) => `${what} ${log} ${same}`),
  };
}

describe('60 forms of one log say the same', () => {
  let plain: ReturnType<typeof saidBy> | null = null;
  beforeAll(async () => {
    plain = saidBy(judgementOf(await logsOf(LOG), KERNELS));
    expect(plain.headline).toMatch(/-lost$/);
  });

  it('so many are tried', () => {
    expect(PREFIXED.length + OTHERS.length).toBeGreaterThanOrEqual(60);
  });

  it.each([...OTHERS, ...PREFIXED])('%s', async (_, form) => {
    expect(saidBy(judgementOf(await logsOf(form), KERNELS))).toEqual(plain);
  });
});

async function* once(text: string) {
  yield Buffer.from(text, 'latin1');
}

it.each([
  ['\xfd7zXZ\0\0\0', 'found xz data, expected text or gzip: unpack it first ("xz -d")'],
  ['(\xb5/\xfd\0\0', 'found zstd data, expected text or gzip: unpack it first ("zstd -d")'],
  ['\x1f\x8b\x08\0', 'found gzip data that is damaged or breaks off, expected whole'],
])('what cannot be unpacked is named: %j', async (bytes, message) => {
  await expect(new Logs().read('f', once(bytes))).rejects.toThrow(`f: ${message}`);
});

it('lines of drivers that are not understood are counted, and the first of them shown', async () => {
  const strange = 'hyperv_drm something that nobody knows';
  const lines = Array<string>(7).fill(`[    9.000000] ${strange}`);
  const logs = await logsOf([LOG, ...lines].join('\n'));
  expect(logs.strange.count).toBe(7);
  expect(logs.strange.places.map(({ text }) => text)).toEqual(Array<string>(5).fill(strange));
});
