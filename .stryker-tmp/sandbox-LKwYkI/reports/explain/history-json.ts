import type { Step } from '../../engine/index.ts';
import type { Cause } from '../../properties/failures/cause.ts';
import type { BootEvent, BootHistory, FailureHistory } from './history.ts';

/** How a failure came about, by the names that `hvmmio-explanation/1` has for it. */
export function writeHistory({ contrast, ranges, boots, failing, cause }: FailureHistory) {
  return {
    contrast: contrast && {
      better: { label: contrast.better.label, word: contrast.better.word },
      worse: { label: contrast.worse.label, word: contrast.worse.word },
    },
    ranges,
    chapters: boots.map(writeBoot),
    failing: { boot: failing.boot, index: failing.index, ...writeStep(failing.step) },
    cause: writeCause(cause),
  };
}

function writeBoot({ events, ...boot }: BootHistory) {
  return { ...boot, scenes: events.map(writeEvent) };
}

function writeEvent(event: BootEvent) {
  return 'removed' in event ? event : writeStep(event.step);
}

function writeStep({ framebuffer, ...step }: Step) {
  return { step, framebuffer };
}

/** `name` is the cause of the failure's kind; null where nobody is to blame. */
function writeCause(cause: Cause | null) {
  switch (cause?.result) {
    case 'conflict': {
      const { name, overlap, reserved } = cause;
      return { kind: 'overlap', name, claimed: claimedBy(cause.name), overlap, reserved };
    }
    case 'starved': {
      const { name, room, reserved, bounds } = cause;
      return { kind: 'withheld', name, room, reserved, placement: bounds };
    }
    case 'moved': {
      const { name, size, reserved } = cause;
      const holder = cause.holder && writeStep(cause.holder.step).step;
      const efifb = name === 'held by the firmware driver';
      return { kind: 'moved', name, size, reserved, holder, efifb };
    }
    case undefined:
      return { kind: 'no room', name: null };
  }
}

function claimedBy(name: Cause['name']) {
  if (name === 'window still held') return 'config window';
  return name === 'place left behind' ? 'power-on framebuffer' : 'framebuffer';
}
