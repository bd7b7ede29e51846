import { GIB } from '../../engine/index.ts';
import type { Fact } from './facts.ts';

/** What all devices together need of a window and did not find. */
export interface Need {
  readonly window: 'low' | 'high';
  /** Of the largest device. */
  readonly bytes: number;
  /** The option of Set-VM that makes room for it. */
  readonly ask: string;
}

/** Needs of devices, and what to ask of the host for all of them, in whole GiB. */
export function needsOf(facts: readonly Fact<'need'>[]): Need[] {
  return (['low', 'high'] as const).flatMap((window) => {
    const byDevice = new Map(
      facts.filter((fact) => fact.window === window).map(({ guid, bytes }) => [guid, bytes]),
    );
    if (byDevice.size === 0) return [];
    const sizes = [...byDevice.values()];
    const all = sizes.reduce((sum, bytes) => sum + bytes, 0);
    const ask =
      window === 'high'
        ? `-HighMemoryMappedIoSpace ${Math.ceil(all / GIB)}GB`
        : '-LowMemoryMappedIoSpace 3GB';
    return { window, bytes: Math.max(...sizes), ask };
  });
}
