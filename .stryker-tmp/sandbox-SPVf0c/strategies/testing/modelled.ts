/** The strategies of model.md section 4, in its order. */
export const MODELLED: readonly string[] = [
  'original',
  'pre-6.0',
  'select-sysfb',
  'guess-8',
  'high-config-window',
  'low-end-fallback',
  'low-end-always',
  'half-capped',
  'merged-v1',
  'merged',
  'mainline',
  'stable-5.15',
  'high-first',
  'ideal',
  'top-down',
];
