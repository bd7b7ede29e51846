import type { Outcome, Range, Step } from '../../engine/index.ts';
import type { ObservedFailure } from './alone.ts';
import type { FailedRequest } from './cause.ts';

const FAILED: readonly Step['result'][] = ['conflict', 'starved', 'exhausted'];

/** The request by which the failure happens, in a run of it; null where there is none. */
export function failedRequestOf(
  { verdicts, violation }: ObservedFailure,
  { boots }: Outcome,
): FailedRequest | null {
  const { property } = verdicts;
  const { boot, device } = violation;
  const steps = boots[boot]?.steps ?? [];
  const own = (step: Step) => step.device === device;
  const index =
    property.judges === 'request'
      ? steps.findIndex((step) => own(step) && property.violatedBy(step.window, step.result))
      : steps.findLastIndex((step) => own(step) && FAILED.includes(step.result));
  const step = steps[index];
  if (step === undefined) return null;
  return { boot, index, step, framebuffer: framebufferAt(boots[boot], index) };
}

function framebufferAt(boot: Outcome['boots'][number] | undefined, index: number): Range | null {
  const moves = boot?.steps.slice(0, index).filter(({ window }) => window === 'vram') ?? [];
  const last = moves.findLast(({ granted }) => granted !== null);
  return last?.granted ?? boot?.framebuffer ?? null;
}
