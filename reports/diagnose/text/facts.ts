import { onOneLine } from '../../../properties/scenarios/describe.ts';
import { describeSize } from '../../words/units.ts';
import { wrapped } from '../../words/wrap.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { SeenDevice } from '../infer/devices.ts';
import { rowsOf } from '../rows.ts';
import { placed } from './place.ts';

/** Lines that are shown for one fact. */
const MOST_LINES = 2;
const SETTLED = 'no other value reproduces as many of the addresses below';

/** What is known, each with the line that it rests on. */
export function describeFacts(diagnosis: Diagnosis, files: readonly string[]): string[] {
  const known = rowsOf(diagnosis).filter((row) => row.settled || row.known.how !== 'assumed');
  const rows = known.flatMap(({ what, value, settled, known: { facts, why } }) => [
    `  ${what}: ${onOneLine(value)}${because(settled ? SETTLED : why)}`,
    ...facts.slice(0, MOST_LINES).map(({ place }) => `    ${placed(place)}`),
  ]);
  const read = files.map(
    (name, index) => `  ${files.length === 1 ? '' : `#${index + 1} `}${onOneLine(name)}`,
  );
  return ['What the logs say', ...read, ...rows, ...describeDevices(diagnosis)];
}

function because(why: string): string {
  return why === '' ? '' : ` (${why})`;
}

function describeDevices({ inferred }: Diagnosis): string[] {
  return inferred.devices.flatMap((seen) => [
    ...wrapped(`device ${onOneLine(seen.device.id)}: ${bars(seen)}`),
    ...(seen.place === null ? [] : [`    ${placed(seen.place)}`]),
  ]);
}

function bars({ device, barsFrom, use }: SeenDevice): string {
  const root = device.root ? ', root' : '';
  const name = use === 'other' ? '' : `${use}, `;
  if ('dxg' in device) return `paravirtual GPU, ${describeSize(device.dxg)}${root}`;
  if (device.bars.length === 0) return `${name}BARs not shown${root}`;
  const sizes = device.bars.map(({ size, bits }) => `${describeSize(size)}/${bits}-bit`).join(', ');
  return `${name}${sizes}${barsFrom === 'windows' ? ', as its windows are large' : ''}${root}`;
}

/** What the logs do not say, and what is taken instead. */
export function describeUnknown(diagnosis: Diagnosis): string[] {
  const { evidence } = diagnosis;
  const taken = rowsOf(diagnosis)
    .filter(
      ({ known, settled, others }) => !settled && (known.how === 'assumed' || others.length > 0),
    )
    .flatMap(({ what, value, known, others }) => {
      const also = others.length === 0 ? '' : `; as possible: ${others.join(' | ')}`;
      return wrapped(`${what}: taken as ${onOneLine(value)} (${known.why})${onOneLine(also)}`);
    });
  const more = moreUnknown(diagnosis);
  const passed =
    evidence.passedOver === 0
      ? []
      : [`  earlier boots in the logs, passed over: ${evidence.passedOver}`];
  const strange =
    diagnosis.strange.count === 0
      ? []
      : [
          `  lines of drivers that were not understood: ${diagnosis.strange.count}`,
          ...diagnosis.strange.places.map((place) => `    ${placed(place)}`),
        ];
  return ['What could not be known', ...taken, ...more, ...passed, ...strange];
}

function moreUnknown({ inferred, evidence }: Diagnosis): string[] {
  const has = (type: string) => evidence.all.some((fact) => fact.type === type);
  const lines = [
    ...(has('hidden-addresses')
      ? ['/proc/iomem shows no addresses: it was not read as root ("sudo cat /proc/iomem")']
      : []),
    ...(inferred.devices.length === 0 && !evidence.whole
      ? ['which PCI devices there are: no line shows one']
      : []),
    ...(inferred.root.value === null ? ['which disk the root file system is on'] : []),
    ...(evidence.kdump === null ? ['what a kdump kernel does: no log is of one'] : []),
  ];
  return lines.flatMap((line) => wrapped(line));
}
