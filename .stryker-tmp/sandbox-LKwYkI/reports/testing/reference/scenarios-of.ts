import { hostsOf, type Lattice } from '../../../properties/lattice/lattice.ts';

function factorial(count: number): number {
  return count <= 1 ? 1 : count * factorial(count - 1);
}

/** How many scenarios a lattice has, by the arithmetic that docs/settings.md shows. */
export function scenariosOf(lattice: Lattice): number {
  const { kernels, paths, devices, graphics } = lattice;
  const alone = paths.filter(({ value }) => value === null).length;
  const perHost = devices
    .map(({ value }) => value.length)
    .map((count) => {
      const orders = graphics
        .map(({ value: loaded }) => factorial(count + Number(loaded)))
        .reduce((sum, more) => sum + more, 0);
      return orders * alone + orders ** 2 * (paths.length - alone);
    })
    .reduce((sum, more) => sum + more, 0);
  return hostsOf(lattice).length * kernels.length * perHost;
}
