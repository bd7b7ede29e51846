import { expect, it } from 'vitest';
import { defaultLattice, hostsOf } from '../../properties/lattice/lattice.ts';
import { narrow } from '../../properties/lattice/narrow.ts';
import { describeHost } from './host-axes.ts';

it('a host is named by axes that leave it alone in the lattice', () => {
  const hosts = hostsOf(defaultLattice);
  for (const at of [0, 1, 500, hosts.length - 1]) {
    const narrowed = describeHost(defaultLattice, at).split(' ').reduce(narrow, defaultLattice);
    expect(hostsOf(narrowed).map(({ host }) => host)).toEqual([hosts[at]?.host]);
  }
  expect(describeHost(defaultLattice, 0)).toBe(
    'kind=gen2 low-mmio=unasked framebuffer=2MiB high-mmio=default',
  );
});
