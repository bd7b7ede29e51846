import { byPattern, type Recogniser } from './recogniser.ts';

/** Failures that no driver of ours reports. */
export const troubles: readonly Recogniser[] = [
  byPattern('soft lockup', /^(?:watchdog: |NMI watchdog: )?BUG: soft lockup/, () => [
    { type: 'trouble', trouble: 'soft-lockup', guid: null },
  ]),
  byPattern('Unable to mount root fs', /VFS: Unable to mount root fs/, () => [
    { type: 'trouble', trouble: 'no-root', guid: null },
  ]),
];
