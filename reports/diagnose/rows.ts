import type { Diagnosis } from './diagnosis.ts';
import { possibleValues } from './fit.ts';
import type { Knowns } from './infer/unknowns.ts';
import { WORDS } from './infer/unknowns.ts';
import type { Known } from './known.ts';

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
  'first',
  'path',
  'kdump',
  'strategy',
] as const;

/** What of it means nothing on generation 1. */
const ONLY_GEN2: readonly string[] = ['sysfb', 'path', 'EFI', 'EFI, kdump kernel'];

/** Everything inferred, in the order of reports; an open setting shows what fits the logs best. */
export function rowsOf(diagnosis: Diagnosis): Row[] {
  const { generation } = diagnosis.inferred.knowns;
  const gen1 = generation.value === 1 && generation.others.length === 0;
  return allRows(diagnosis).filter(({ id }) => !gen1 || !ONLY_GEN2.includes(id));
}

function allRows({ inferred, judged }: Diagnosis): Row[] {
  const { platform, kernel, efi, knowns } = inferred;
  const { arch, isolation, firmware, console } = platform;
  const best = judged?.fit.best.settings ?? inferred.settings;
  const setting = <Id extends keyof Knowns>(id: Id): Row => {
    const { what, label } = WORDS[id];
    const value = label(best[id]);
    const possible = judged === null ? [] : possibleValues(judged.fit, id);
    const others = possible.filter((one) => one !== value);
    return { id, what, value, known: knowns[id], settled: possible.length === 1, others };
  };
  const row = (id: string, known: Known<unknown>, value = `${known.value}`): Row => {
    return { id, what: id, value, known, settled: false, others: [] };
  };
  const onOff = ({ value }: Known<boolean>) => (value ? 'on' : 'off');
  return [
    ...(kernel.version === null ? [] : [row('kernel', kernel.version)]),
    setting('generation'),
    row('architecture', arch),
    row('isolation', isolation),
    row('firmware', firmware),
    row('console support', console, onOff(console)),
    ...SETTINGS.map((id) => setting(id)),
    row('EFI', efi.first, onOff(efi.first)),
    row('EFI, kdump kernel', efi.kdump, onOff(efi.kdump)),
  ];
}
