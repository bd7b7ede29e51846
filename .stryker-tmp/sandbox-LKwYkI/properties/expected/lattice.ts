import { MIB, minLowMmio } from '../../engine/index.ts';
import { fullLattice, type Lattice } from '../lattice/lattice.ts';

/** The bounds of low MMIO where nothing is asked for: the ordinary size, little, much, and all there is. */
const LOW_MMIO = [null, 128 * MIB, 1024 * MIB, 3584 * MIB];
/** The ordinary size, and those on either side of 64 MiB, which old kernels keep free. */
const FRAMEBUFFERS = [8 * MIB, 64 * MIB, 68 * MIB, 128 * MIB];
const HIGH_MMIO = ['default', 'none'];
const DEVICES = ['nvme-root', 'nvme-root+gpu', '2x32MiB-32bit', '4x16MiB-32bit'];

const leastOfArm64 = minLowMmio('arm64');

/**
 * The lattice of the regressions: every type of host, kernel and path that the lattice of `census` has, every
 * set with a dxg window, and of sizes and other devices those at which strategies differ.
 */
export const regressionLattice: Lattice = {
  ...fullLattice,
  lowMmio: fullLattice.lowMmio.filter(
    ({ value }) => LOW_MMIO.includes(value) || value === leastOfArm64,
  ),
  framebuffers: fullLattice.framebuffers.filter(({ value }) => FRAMEBUFFERS.includes(value)),
  highMmio: fullLattice.highMmio.filter(({ id }) => HIGH_MMIO.includes(id)),
  devices: fullLattice.devices.filter(
    ({ id, value }) => DEVICES.includes(id) || value.some((device) => 'dxg' in device),
  ),
};
