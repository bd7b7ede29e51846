import { ofType } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import type { Risk } from './risk.ts';

/** A log that would settle what is open. */
export interface Settling {
  /** What it tells. */
  readonly settles: readonly string[];
  readonly log: string;
  /** What to type, as root in the VM. */
  readonly type: string;
}

interface Source extends Omit<Settling, 'settles'> {
  /** The settings that it shows, by their words. */
  readonly shows: readonly string[];
}

const WHOLE_LOG: Source = {
  log: "the first kernel's log from its first line on",
  type: 'journalctl -k -b -o short-monotonic > dmesg.txt',
  shows: ['generation', 'architecture', 'console support', 'probe order', 'strategy'],
};
const IOMEM: Source = {
  log: '/proc/iomem, read as root',
  type: 'cat /proc/iomem > iomem.txt',
  shows: ['low MMIO', 'high MMIO', 'framebuffer size', 'video memory of hyperv_fb'],
};
const LOADER: Source = {
  log: 'how the kdump kernel is loaded',
  type: 'kdump-config show; grep -H KEXEC_ARGS /etc/sysconfig/kdump /etc/default/kdump-tools',
  shows: ['kdump loaded by', 'EFI, kdump kernel'],
};
const KDUMP_LOG: Source = {
  log: "the serial console's log of a kdump kernel, after a crash on purpose",
  type: 'echo c > /proc/sysrq-trigger',
  shows: ['kdump loaded by', 'EFI, kdump kernel', 'kdump kernel loads'],
};
const CONFIG: Source = {
  log: "the kernel's configuration",
  type: 'grep CONFIG_SYSFB= /boot/config-$(uname -r)',
  shows: ['CONFIG_SYSFB'],
};
const DISKS: Source = {
  log: 'which disk the root file system is on',
  type: 'lsblk -so NAME,TRAN $(findmnt -no SOURCE /)',
  shows: ['root disk'],
};

/** Logs that would settle what is open; the one that settles most comes first. */
export function settlingOf(judgement: Judgement, risk: Risk | null): Settling[] {
  const { verdict, evidence } = judgement;
  const hidden = ofType(evidence.all, 'hidden-addresses').length > 0;
  if (verdict.headline === 'not-hyper-v') return [settling(WHOLE_LOG, ['which machine it is'])];
  const disk = isRootOpen(judgement) ? [settling(DISKS, ['root disk'])] : [];
  if (verdict.headline !== 'open') return disk;
  if (verdict.because === 'no whole log' || verdict.because === 'the log is cut') {
    const devices = settling(WHOLE_LOG, ['which PCI devices there are']);
    return [devices, ...(hidden ? [settling(IOMEM, ['addresses'])] : [])];
  }
  if (verdict.because === 'not reproduced') return [settling(IOMEM, ['what lies where'])];
  const open = risk?.dependences.map(({ what }) => what) ?? [];
  const sources = [KDUMP_LOG, LOADER, IOMEM, WHOLE_LOG, CONFIG].map((source) =>
    settling(
      source,
      source.shows.filter((one) => open.includes(one)),
    ),
  );
  const useful = sources.filter(({ settles }) => settles.length > 0);
  return [...useful.toSorted((one, other) => other.settles.length - one.settles.length), ...disk];
}

function settling({ log, type }: Source, settles: readonly string[]): Settling {
  return { settles, log, type };
}

/** Whether the root file system may be on a device that is lost. */
function isRootOpen({ inferred, verdict }: Judgement): boolean {
  return inferred.root.value === null && verdict.devices.some(({ use }) => use !== 'network');
}
