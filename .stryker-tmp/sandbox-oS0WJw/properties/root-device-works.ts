import { deviceProperty } from './property.ts';

export const rootDeviceWorks = deviceProperty({
  id: 'root-device-works',
  summary: 'no root device ends a boot refused, undefined or starved',
  devices: 'root',
  words: ['refused', 'undefined', 'starved'],
});
