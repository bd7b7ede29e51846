import { barWindowClear } from './bar-window-clear.ts';
import { configWindowAccepted } from './config-window-accepted.ts';
import { framebufferGranted } from './framebuffer-granted.ts';
import { framebufferUnmoved } from './framebuffer-unmoved.ts';
import { loadOrderIrrelevant } from './load-order-irrelevant.ts';
import { moreLowMmioNeverHurts } from './more-low-mmio-never-hurts.ts';
import { isAbout, type Property, type Relation } from './property.ts';
import { rootDeviceWorks } from './root-device-works.ts';
import {
  configWindowGranted,
  dxgWindowGranted,
  highWindowGranted,
  lowWindowGranted,
} from './window-granted.ts';

/** Properties of one run, in the order in which violations are reported. */
export const properties: readonly Property[] = [
  configWindowAccepted,
  barWindowClear,
  lowWindowGranted,
  highWindowGranted,
  configWindowGranted,
  dxgWindowGranted,
  framebufferGranted,
  framebufferUnmoved,
  rootDeviceWorks,
];

/** Those whose violation harms a VM. A move harms nobody alone: whoever loses by it violates another. */
export const harmfulProperties = properties.filter((property) => !isAbout(property, 'moved'));

/** Properties that relate several runs, in the order in which violations are reported. */
export const relations: readonly Relation[] = [loadOrderIrrelevant, moreLowMmioNeverHurts];
