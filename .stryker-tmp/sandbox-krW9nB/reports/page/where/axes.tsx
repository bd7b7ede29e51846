import { spaced } from './answer.ts';
import { axisEnds } from './axis-ends.ts';
import type { Plane } from './plane.ts';

/** The name and the ends of the vertical axis, beside a map: larger framebuffers are further up. */
export function FramebufferAxis({ plane: { framebuffers } }: { readonly plane: Plane }) {
  const { first, last } = axisEnds(framebuffers);
  return (
    <div class="axis-y" aria-hidden="true">
      <span>
        framebuffer
        <br />
        {last}
      </span>
      <span>{first}</span>
    </div>
  );
}

/** The name and the ends of the horizontal axis, below a map, and what is half way. */
export function LowMmioAxis({ plane: { lowMmio } }: { readonly plane: Plane }) {
  const { first, middle, last } = axisEnds(lowMmio);
  return (
    <div class="axis-x" aria-hidden="true">
      <span>{first}</span>
      <span>{spaced(middle)}</span>
      <span>
        {last}
        <br />
        low MMIO
      </span>
    </div>
  );
}
