import { gzipSync } from 'node:zlib';
import { merged } from '../../../../strategies/merged.ts';
import { original } from '../../../../strategies/original.ts';
import { diagnosisJson } from '../../../diagnose/json.ts';
import { diagnosisOfInputs } from '../../../diagnose/of-inputs.ts';
import { readLog } from '../../../diagnose/testing/read.ts';
import { writeDiagnosis } from '../../../diagnose/text/text.ts';
import { bytesOf, inPieces, type Reader } from '../reader.ts';

const NAMES = ['lab-gen2-dmesg', 'lab-gen2-iomem', 'gpu-lspci', 'lab-gen2-kdump-journal'];

/** What of the logs is reached in a few milliseconds: the model is asked of two strategies. */
async function diagnosed(bytes: Uint8Array): Promise<string> {
  const inputs = [{ name: '/input.log', chunks: inPieces(bytes) }];
  const diagnosis = await diagnosisOfInputs(inputs, [original, merged]);
  JSON.parse(diagnosisJson(diagnosis));
  return writeDiagnosis(diagnosis, ['/input.log']);
}

export const logReaders: readonly Reader[] = [
  {
    name: 'log',
    reads: 'kernel logs, /proc/iomem and lspci, by `diagnose` and on the page',
    sources: ['reports/diagnose/command.ts', 'properties/scenarios/open.ts'].concat(
      'reports/page/playground/drop-zone.tsx',
      'reports/diagnose/lines/prefix.ts',
    ),
    examples: () => [
      ...[...NAMES, 'gen1-serial'].map((name) => bytesOf(readLog(name))),
      bytesOf(NAMES.map(readLog).join('')),
      Buffer.from(`\ufeff${readLog('lab-gen2-dmesg')}`, 'utf16le'),
    ],
    read: diagnosed,
    names: /^\/input\.log: /,
    cost: 27_000,
  },
  {
    name: 'log-packed',
    reads: 'the same, packed with gzip',
    sources: ['reports/diagnose/command.ts'],
    examples: () => [gzipSync(NAMES.map(readLog).join(''))],
    read: diagnosed,
    names: /^\/input\.log: /,
    cost: 1700,
  },
];
