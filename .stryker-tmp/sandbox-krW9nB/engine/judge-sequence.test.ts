import { describe, expect, it } from 'vitest';
import type { Oracle, PciWindow, Placement } from './contract.ts';
import { VmbusMemory } from './guest/vmbus.ts';
import { HostFramebuffer } from './host/framebuffer.ts';
import type { Window } from './outcome.ts';
import { Judged } from './testing/judged.ts';

const MIB = 0x100000;

type Question = readonly [window: Window, size: number];

/** Asks one question after another, of 4 to 8 MiB with H at 6 to 7 MiB; aligned to 1 MiB. */
function askInTurn(how: Partial<Oracle>, questions: readonly Question[]): string[] {
  const memory = new VmbusMemory();
  memory.append({ start: 4 * MIB, end: 8 * MIB - 1 });
  const framebuffer = new HostFramebuffer();
  framebuffer.restore({ start: 6 * MIB, end: 7 * MIB - 1 });
  const judged = new Judged(memory, framebuffer, how);
  return questions.map(([window, size]) => {
    const [start, result] = judged.ask(window, size, MIB);
    return `${start === null ? 'none' : `${start / MIB} MiB`} ${result}`;
  });
}

const TOP_DOWN = (_window: PciWindow, usual: Placement): Placement => ({ ...usual, from: 'top' });

describe('a question leaves nothing to the next', () => {
  it('neither the end to search from', () => {
    const answers = askInTurn({ place: TOP_DOWN }, [
      ['config', MIB],
      ['vram', MIB],
      ['config', MIB],
    ]);
    expect(answers).toEqual(['7 MiB granted', '4 MiB moved', '6 MiB conflict']);
  });

  it('nor bounds', () => {
    const lifted = (window: PciWindow, usual: Placement): Placement =>
      window === 'config' ? { ...usual, min: 2 ** 40 } : { ...usual, max: MIB };
    const answers = askInTurn({ place: lifted }, [
      ['config', MIB],
      ['vram', MIB],
      ['dxg', MIB],
      ['vram', MIB],
    ]);
    expect(answers).toEqual(['none starved', '4 MiB moved', 'none starved', '5 MiB moved']);
  });

  it('nor what to avoid, nor what to prefer, nor what may be overlapped', () => {
    const answers = askInTurn({ toldFramebuffer: true }, [
      ['config', 2 * MIB],
      ['vram', MIB],
      ['config', MIB],
    ]);
    expect(answers).toEqual(['4 MiB granted', '6 MiB granted', '7 MiB granted']);
    const again = askInTurn({ toldFramebuffer: true }, [
      ['config', 3 * MIB],
      ['vram', 2 * MIB],
      ['config', MIB],
      ['dxg', MIB],
    ]);
    expect(again).toEqual(['none exhausted', '6 MiB granted', '4 MiB granted', '5 MiB granted']);
  });

  it('nor, after video memory was refused, the start preferred for it', () => {
    const answers = askInTurn({ toldFramebuffer: true }, [
      ['vram', 5 * MIB],
      ['config', MIB],
    ]);
    expect(answers).toEqual(['none exhausted', '4 MiB granted']);
  });

  it('nor, after a refusal, what the refusal was judged by', () => {
    const answers = askInTurn({}, [
      ['config', 4 * MIB + 1],
      ['vram', 3 * MIB],
      ['config', MIB],
    ]);
    expect(answers).toEqual(['none exhausted', '4 MiB moved', '7 MiB granted']);
  });

  it('nor, after video memory, that the reservation may be overlapped', () => {
    const memory = new VmbusMemory();
    memory.append({ start: 4 * MIB, end: 8 * MIB - 1 });
    memory.reserve(4 * MIB, 2 * MIB);
    const judged = new Judged(memory, new HostFramebuffer(), {});
    expect(judged.ask('vram', MIB, MIB)[0]).toBe(4 * MIB);
    expect(judged.ask('config', MIB, MIB)[0]).toBe(6 * MIB);
    expect(judged.ask('vram', MIB, MIB)[0]).toBe(5 * MIB);
  });
});
