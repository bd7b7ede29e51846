/** Steps of colour, from 0 for none to 5: the first share that is too large for each. */
const STEPS = [0.01, 0.05, 0.15, 0.4];

/** How strong a colour a share has; any at all differs from none. */
export function heatOf(violated: number, judged: number): number {
  if (violated === 0) return 0;
  const share = violated / judged;
  const step = STEPS.findIndex((limit) => share < limit);
  return step === -1 ? STEPS.length + 1 : step + 1;
}
