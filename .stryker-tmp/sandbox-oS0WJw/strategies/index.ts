import type { Strategy } from '../engine/index.ts';
import { guess8 } from './guess-8.ts';
import { halfCapped } from './half-capped.ts';
import { highConfigWindow } from './high-config-window.ts';
import { highFirst } from './high-first.ts';
import { ideal } from './ideal.ts';
import { lowEndAlways } from './low-end-always.ts';
import { lowEndFallback } from './low-end-fallback.ts';
import { mainline } from './mainline.ts';
import { merged } from './merged.ts';
import { mergedV1 } from './merged-v1.ts';
import { original } from './original.ts';
import { pre60 } from './pre-6.0.ts';
import { selectSysfb } from './select-sysfb.ts';
import { stable515 } from './stable-5.15.ts';
import { topDown } from './top-down.ts';

/** All strategies, in the order in which the proposals came. */
export const strategies: readonly Strategy[] = [
  original,
  pre60,
  selectSysfb,
  guess8,
  highConfigWindow,
  lowEndFallback,
  lowEndAlways,
  halfCapped,
  mergedV1,
  merged,
  mainline,
  stable515,
  highFirst,
  ideal,
  topDown,
];
