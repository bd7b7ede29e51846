import type { Strategy } from '../../engine/index.ts';

/** Whether a strategy is an idea or a bound of this harness: nobody has proposed it for the kernel. */
export function isOwnIdea({ source }: Pick<Strategy, 'source'>): boolean {
  return /^hvmmio\b/.test(source);
}
