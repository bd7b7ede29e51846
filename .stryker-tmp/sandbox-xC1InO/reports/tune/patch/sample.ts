import { hostClasses } from '../../../properties/population/host-classes.ts';

/** VMs on which a patch is held equal to its member, and measured. */
export const SAMPLE = { scenarios: 2000, seed: '1' } as const;

/**
 * The classes of hosts that ACPI describes. With a device tree the kernel reserves nothing, and ends its ranges
 * a byte too high or, before 6.4, does not boot: neither is of the patch.
 */
export const ACPI_CLASSES: readonly string[] = hostClasses
  .filter(({ hosts }) => hosts.every(({ firmware }) => firmware !== 'devicetree'))
  .map(({ id }) => id);
