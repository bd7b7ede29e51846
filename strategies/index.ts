import type { Strategy } from '../engine/index.ts';
import { halfCapped } from './half-capped.ts';
import { highConfigWindow } from './high-config-window.ts';
import { ideal } from './ideal.ts';
import { lowEndAlways } from './low-end-always.ts';
import { lowEndFallback } from './low-end-fallback.ts';
import { merged } from './merged.ts';
import { original } from './original.ts';
import { pre60 } from './pre-6.0.ts';
import { selectSysfb } from './select-sysfb.ts';
import { topDown } from './top-down.ts';

/** All strategies, in the order in which the proposals came. */
export const strategies: readonly Strategy[] = [
  original,
  pre60,
  selectSysfb,
  highConfigWindow,
  lowEndFallback,
  lowEndAlways,
  halfCapped,
  merged,
  ideal,
  topDown,
];
