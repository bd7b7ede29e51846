import type { Assumptions } from '../../assumptions.ts';
import type { Range } from '../../range.ts';
import type { Host, KernelConfig } from '../../scenario.ts';
import { lfbSizeOf, reportedRanges, videoBarOf } from './layout.ts';
import { Memory } from './memory.ts';
import type { Retold } from './retold.ts';
import { span } from './span.ts';
import { request } from './tree.ts';
import { walked } from './walk.ts';

/** A guest kernel as its drivers find it. */
export interface Kernel {
  readonly ranges: readonly Range[];
  readonly memory: Memory;
  /** What `efifb` still holds in iomem; null for nothing. */
  readonly efifb: Range | null;
}

/** Sections 3 and 4: a kernel from its start to its first driver. */
export function startKernel(
  host: Host,
  config: KernelConfig,
  lfbBase: number,
  strategy: Retold,
  { A3 }: Assumptions,
): Kernel {
  const deviceTree = host.firmware === 'devicetree';
  const reported = reportedRanges(host);
  const ranges = deviceTree ? reported : walked(reported, strategy.exactCut);
  const sysfb = strategy.sysfb(config.sysfb, host.firmware);
  const memory = new Memory(ranges, [...machineRanges(host), ...A3]);
  const efifb = heldByEfifb(host, config, sysfb ? lfbBase : 0, memory);
  const [first] = ranges;
  if (!deviceTree && first !== undefined) {
    const named = strategy.reserve({
      efi: host.generation === 2 && config.efi,
      sysfb,
      lfbBase,
      lfbSize: lfbSizeOf(lfbBase),
      bar: videoBarOf(host),
      firstBase: first.start,
      cvm: host.isolation !== 'none',
    });
    if (named !== null) memory.reserve(named.start, named.size);
  }
  return { ranges, memory, efifb };
}

/** Section 3, "Trees": what iomem holds before the A3 file. */
export function machineRanges(host: Host): (Range & { busy: boolean })[] {
  const ranges: (Range & { busy: boolean })[] = [];
  const bar = videoBarOf(host);
  if (bar !== null) {
    for (const range of reportedRanges(host)) ranges.push({ ...range, busy: false });
    ranges.push({ ...bar, busy: false });
  }
  if (host.arch === 'x86_64') ranges.push({ start: 0xfec00000, end: 0xfec003ff, busy: true });
  else {
    ranges.push({ start: 0xeffeb000, end: 0xeffebfff, busy: true });
    ranges.push({ start: 0xeffec000, end: 0xeffecfff, busy: true });
  }
  return ranges;
}

/** Section 3, "Trees": what a held `efifb` has; nothing where iomem refuses it. */
function heldByEfifb(
  { generation }: Host,
  { efifb }: KernelConfig,
  lfbBase: number,
  { iomem }: Memory,
): Range | null {
  if (generation === 1 || efifb === 'released' || lfbBase === 0) return null;
  const range = span(lfbBase, lfbSizeOf(lfbBase));
  return request(iomem, range) === null ? null : range;
}
