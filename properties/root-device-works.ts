import type { DeviceProperty } from './property.ts';

export const rootDeviceWorks: DeviceProperty = {
  id: 'root-device-works',
  summary: 'no root device ends a boot refused, undefined or starved',
  judges: 'device',
  violatedBy: (word, root) =>
    root && (word === 'refused' || word === 'undefined' || word === 'starved'),
};
