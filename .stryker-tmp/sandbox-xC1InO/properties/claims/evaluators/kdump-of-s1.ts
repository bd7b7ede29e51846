import { type Architecture, GRAPHICS, type Scenario, type Via } from '../../../engine/index.ts';
import type { Lattice } from '../../lattice/lattice.ts';
import type { Beyond, Case, Statement } from '../for-all.ts';
import { firstProbed, loadsGraphics, wordOf } from '../look.ts';
import { type Alike, CONSOLE_OFF, FEW_LOW_MMIO, lattice, on, type Space } from '../space.ts';

const DISK = 'nvme-0';

/** The framebuffers that hyperv_drm finds room for in what is reserved. */
const SMALL = 'framebuffer=2MiB..8MiB';

/** The kdump kernel needs its disk at once; the first kernel has its graphics driver running. */
function asInS1(scenario: Scenario): boolean {
  return firstProbed(scenario, 1) === DISK && loadsGraphics(scenario, 0);
}

/** The Gen2 VMs of the reply of 2026-04-02 to v1, whose disk is on NVMe. */
export function vmsOfS1(
  arch: Architecture,
  paths: Lattice['paths'],
  { framebuffers = SMALL, alike }: { framebuffers?: string; alike?: Alike } = {},
): Space {
  const kind = arch === 'arm64' ? 'kind=arm64' : 'kind=gen2';
  const lowMmio = alike === undefined ? [] : [FEW_LOW_MMIO];
  const axes = [kind, framebuffers, ...lowMmio, 'high-mmio=default,1GiB', 'kernel=sysfb+efi'];
  return on(
    { ...lattice(...axes, 'devices=nvme-root'), paths },
    {
      where: asInS1,
      alike,
      words: `${GRAPHICS} loaded in the first kernel, the disk first in the kdump kernel`,
    },
  );
}

/** The paths of the lattice with these ids. */
export function paths(ids: string): Lattice['paths'] {
  return lattice(`path=${ids}`).paths;
}

/** The same said of VMs with console support off, which the thread does not speak of. */
export function withoutConsole(
  { strategies, holds }: Pick<Statement, 'strategies' | 'holds'>,
  arch: Architecture,
  paths: Lattice['paths'],
): Beyond {
  const spaces = [vmsOfS1(arch, paths, { alike: CONSOLE_OFF })];
  return { words: 'with console support off', strategies, holds, spaces };
}

/** Whether the kdump kernel finds its root disk. */
export function kdumpWorks({ outcome }: Case): boolean {
  return wordOf(outcome, 1, DISK) === 'works';
}

/** How the kdump kernel was started. */
export function viaOf({ scenario }: Case): Via | null {
  return scenario.boots[1]?.via ?? null;
}
