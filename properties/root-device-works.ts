import type { WordProperty } from './property.ts';

export const rootDeviceWorks: WordProperty = {
  id: 'root-device-works',
  summary: 'no root device ends a boot refused, undefined or starved',
  kind: 'word',
  violatedBy: (word, root) =>
    root && (word === 'refused' || word === 'undefined' || word === 'starved'),
};
