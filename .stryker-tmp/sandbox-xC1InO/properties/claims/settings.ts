import { type Assumptions, DEFAULT_ASSUMPTIONS, type IomemEntry } from '../../engine/index.ts';
import { LAB_GEN1, recordedIn } from './recorded.ts';

/** One assumption other than usual. */
export interface Setting {
  readonly id: string;
  readonly assumptions: Assumptions;
}

/** A busy range as `/proc/iomem` of the lab VM has it; the IOAPIC's is built in. */
function busy(name: string): IomemEntry {
  const [start = '', end = ''] = recordedIn(LAB_GEN1, new RegExp(`^(\\w+)-(\\w+) : ${name}$`));
  return { start: Number.parseInt(start, 16), end: Number.parseInt(end, 16), busy: true, name };
}

function setting(id: string, sets: Partial<Assumptions>): Setting {
  return { id, assumptions: { ...DEFAULT_ASSUMPTIONS, ...sets } };
}

/** Every other answer to each question, one at a time; for A3 what a lab VM's memory map holds besides. */
export const OTHER_SETTINGS: readonly Setting[] = [
  setting('A1=uefi', { A1: 'uefi' }),
  setting('A1=firmware', { A1: 'firmware' }),
  setting('A2=kept', { A2: 'kept' }),
  setting('A3=lab-gen1', { A3: [busy('PNP0C02:01'), busy('PNP0C01:00')] }),
  setting('A4=kept', { A4: 'kept' }),
  setting('A5=power-on', { A5: 'power-on' }),
];
