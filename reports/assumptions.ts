/** What every verdict takes for granted, as the public record is silent (model.md section 8). */
export const assumptions = {
  A1: 'full',
  A2: 'released',
  A3: 'none',
  A4: 'released',
  A5: 'on-report',
} as const;

/** The same on one line. */
export const ASSUMPTIONS_IN_SHORT = Object.entries(assumptions)
  .map(([id, value]) => `${id} ${value}`)
  .join(', ');

/** The same for people who meet them for the first time. */
export const ASSUMPTIONS: readonly string[] = [
  'Every verdict rests on these assumptions, on which the public record is silent or divided:',
  `  A1 ${assumptions.A1}       at power-on the host claims all of its framebuffer`,
  `  A2 ${assumptions.A2}   windows of earlier kernels do not bind the next one`,
  `  A3 ${assumptions.A3}       nothing else is busy in the machine's memory map`,
  `  A4 ${assumptions.A4}   after a move of the framebuffer its old place is free`,
  `  A5 ${assumptions.A5}  on Gen1 the host claims no framebuffer until a driver reports one`,
];
