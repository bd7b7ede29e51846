import type { Diagnosis } from './diagnosis.ts';
import { type Evidence, ofType } from './evidence.ts';
import { possibleValues, untriedValues } from './fit.ts';
import { drivesBeforeDrm } from './infer/path.ts';
import type { Knowns } from './infer/unknowns.ts';
import { WORDS } from './infer/unknowns.ts';
import { inferred, type Known, read } from './known.ts';

/** One thing inferred, in words. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly value: string;
  readonly known: Known<unknown>;
  /** Whether no line says it, but no other value reproduces the addresses as well. */
  readonly settled: boolean;
  /** The values that are as possible as this one. */
  readonly others: readonly string[];
}

const SETTINGS = [
  'lowMmio',
  'highMmio',
  'framebuffer',
  'sysfb',
  'video',
  'first',
  'path',
  'kdump',
  'strategy',
] as const;

/** What of it means nothing on generation 1. */
const ONLY_GEN2: readonly string[] = ['sysfb', 'path', 'EFI', 'kdumpEfi'];
/** What of it means nothing where the engine places video memory. */
const APART = 'video';

/** Everything inferred, in the order of reports; an open setting shows what fits the logs best. */
export function rowsOf(diagnosis: Diagnosis): Row[] {
  const { generation } = diagnosis.inferred.knowns;
  const gen1 = generation.value === 1 && generation.others.length === 0;
  const { video } = diagnosis.inferred.knowns;
  const apart = video.value !== null || video.others.length > 0;
  return allRows(diagnosis)
    .filter(({ id }) => !gen1 || !ONLY_GEN2.includes(id))
    .filter(({ id }) => apart || id !== APART);
}

/** Who drives the graphics device, where a line or the kernel's age says so. */
function graphicsDriver(evidence: Evidence): Row[] {
  const [shown] = ofType(evidence.first, 'graphics');
  const old = drivesBeforeDrm(evidence);
  const row = (known: Known<string>) => [
    {
      id: 'graphics',
      what: 'graphics driver',
      value: known.value,
      known,
      settled: false,
      others: [],
    },
  ];
  if (shown !== undefined) return row(read(shown.driver, shown));
  return old === null ? [] : row(inferred('hyperv_fb', 'hyperv_drm came with Linux 5.14', [old]));
}

function allRows({ inferred: found, judged, evidence }: Diagnosis): Row[] {
  const { platform, kernel, efi, knowns } = found;
  const { isolation, firmware } = platform;
  const best = judged?.fit.best.settings ?? found.settings;
  const setting = <Id extends keyof Knowns>(id: Id): Row => {
    const { what, label } = WORDS[id];
    const value = label(best[id]);
    const possible = judged === null ? [] : possibleValues(judged.fit, id);
    const untried = judged === null ? [] : untriedValues(judged.fit, found.unknowns, id);
    const others = [...possible, ...untried].filter((one) => one !== value);
    const settled = possible.length === 1 && untried.length === 0;
    return { id, what, value, known: knowns[id], settled, others };
  };
  const row = (id: string, known: Known<unknown>, value = `${known.value}`): Row => {
    return { id, what: id, value, known, settled: false, others: [] };
  };
  const onOff = ({ value }: Known<boolean>) => (value ? 'on' : 'off');
  return [
    ...(kernel.version === null ? [] : [row('kernel', kernel.version)]),
    setting('generation'),
    setting('arch'),
    row('isolation', isolation),
    row('firmware', firmware),
    setting('console'),
    ...graphicsDriver(evidence),
    ...SETTINGS.map((id) => setting(id)),
    row('EFI', efi, onOff(efi)),
    setting('kdumpEfi'),
  ];
}
