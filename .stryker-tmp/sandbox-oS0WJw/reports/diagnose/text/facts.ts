import { type Block, type Item, item, list, section } from '../../words/blocks.ts';
import { describeSize } from '../../words/units.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { SeenDevice } from '../infer/devices.ts';
import { type Row, rowsOf } from '../rows.ts';
import { placed } from './place.ts';

/** Lines that are shown for one fact. */
const MOST_LINES = 2;
const SETTLED = 'no other value reproduces as many of the addresses below';

/** What is known, each with the line that it rests on. */
export function factBlocks(diagnosis: Diagnosis, files: readonly string[]): Block[] {
  const known = rowsOf(diagnosis).filter((row) => row.settled || row.known.how !== 'assumed');
  const named = files.map((name, at) => `${files.length === 1 ? '' : `#${at + 1} `}${name}`);
  return [
    section(
      'What the logs say',
      list([...named, ...known.map(factItem), ...rootItem(diagnosis), ...deviceItems(diagnosis)]),
    ),
  ];
}

function factItem({ what, value, settled, known: { facts, why } }: Row): Item {
  const lines = facts.slice(0, MOST_LINES).map(({ place }) => placed(place));
  return item(`${what}: ${value}${because(settled ? SETTLED : why)}`, list(lines));
}

function because(why: string): string {
  return why === '' ? '' : ` (${why})`;
}

function rootItem({ inferred }: Diagnosis): Item[] {
  const { value, why, facts } = inferred.root;
  if (value !== 'scsi') return [];
  const lines = facts.slice(0, MOST_LINES).map(({ place }) => placed(place));
  return [
    item(
      `root file system: on a SCSI disk${why === 'a SCSI disk' ? '' : because(why)}`,
      list(lines),
    ),
  ];
}

function deviceItems({ inferred }: Diagnosis): Item[] {
  return inferred.devices.map((seen) =>
    item(
      `device ${seen.device.id}: ${describeDevice(seen)}`,
      list(seen.place === null ? [] : [placed(seen.place)]),
    ),
  );
}

function describeDevice({ device, barsFrom, use }: SeenDevice): string {
  const root = device.root ? ', root' : '';
  const name = use === 'other' ? '' : `${use}, `;
  if ('dxg' in device) return `paravirtual GPU, ${describeSize(device.dxg)}${root}`;
  if (device.bars.length === 0) return `${name}BARs not shown${root}`;
  const sizes = device.bars.map(({ size, bits }) => `${describeSize(size)}/${bits}-bit`).join(', ');
  return `${name}${sizes}${barsFrom === 'windows' ? ', as its windows are large' : ''}${root}`;
}

/** Values of one setting that are shown. */
const MOST_VALUES = 4;

/** What the logs do not say, and what is taken instead. */
export function unknownBlocks(diagnosis: Diagnosis): Block[] {
  const { evidence, strange } = diagnosis;
  const rows = rowsOf(diagnosis).filter(
    ({ known, settled, others }) => !settled && (known.how === 'assumed' || others.length > 0),
  );
  const passed =
    evidence.passedOver === 0
      ? []
      : [`earlier boots in the logs, passed over: ${evidence.passedOver}`];
  const unread =
    strange.count === 0
      ? []
      : [
          item(
            `lines of drivers that were not understood: ${strange.count}`,
            list(strange.places.map(placed)),
          ),
        ];
  return [
    section(
      'What could not be known',
      list([...rows.map(taken), ...moreUnknown(diagnosis), ...passed, ...unread]),
    ),
  ];
}

function taken({ what, value, known, others }: Row): string {
  const more = others.length - MOST_VALUES;
  const some = others.slice(0, MOST_VALUES).join(' | ');
  const also =
    others.length === 0 ? '' : `, but as possible ${some}${more > 0 ? ` and ${more} more` : ''}`;
  return `${what}: ${value} is taken (${known.why})${also}`;
}

function moreUnknown({ inferred, evidence }: Diagnosis): string[] {
  const hidden = evidence.all.some(({ type }) => type === 'hidden-addresses');
  return [
    ...(hidden ? ['where things lie, since /proc/iomem was not read as root'] : []),
    ...(inferred.devices.length === 0 && !evidence.whole ? ['which PCI devices there are'] : []),
    ...(inferred.root.value === null ? ['which disk the root file system is on'] : []),
    ...(evidence.kdump === null ? ['what a kdump kernel does, since no log is of one'] : []),
  ];
}
