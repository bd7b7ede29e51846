import { describe, expect, it } from 'vitest';
import type { GuestHost, GuestKernel, GuestSite } from './guest/guest-kernel.ts';
import { isKernel, type KernelStrategy } from './kernel-strategy.ts';
import { Recorder } from './recorder.ts';
import { simulate } from './simulate.ts';
import { aPciDevice, aScenario, aStrategy, firstBoot, kdumpBoot } from './testing/examples.ts';

const WINDOW = { start: 0xf8000000, end: 0xf8001fff };
const CLEAR = { start: 0xfa000000, end: 0xfa001fff };

/** What a fake kernel does when a device is probed. */
type Driver = (host: GuestHost, ...slot: Parameters<GuestKernel['probe']>) => void;

/** A guest kernel that writes down what is asked of it. */
class FakeKernel implements GuestKernel {
  readonly ranges = [{ start: 0xf8000000, end: 0xfed3ffff }];
  readonly reserved = null;
  readonly calls: string[];
  readonly #site: GuestSite;
  readonly #driver: Driver;
  readonly #withRoom: boolean;

  constructor(site: GuestSite, calls: string[], driver: Driver, withRoom: boolean) {
    this.#site = site;
    this.calls = calls;
    this.#driver = driver;
    this.#withRoom = withRoom;
  }

  boot(_config: unknown, lfbBase: number, kdump: boolean): void {
    this.calls.push(`boot ${lfbBase.toString(16)}${kdump ? ' after a crash' : ''}`);
    this.#site.host.printed?.('it boots');
  }

  probe(...[slot]: Parameters<GuestKernel['probe']>): void {
    this.calls.push(`probe ${slot.id}`);
    this.#driver(this.#site.host, slot);
  }

  remove({ id }: Parameters<GuestKernel['remove']>[0]): void {
    this.calls.push(`remove ${id}`);
  }

  wouldGrantUnreserved(): boolean {
    return this.#withRoom;
  }

  dump() {
    return { vmbus: [], iomem: [] };
  }
}

function fake(calls: string[], driver: Driver, withRoom = false): KernelStrategy {
  return { ...aStrategy({}), kernelIn: (site) => new FakeKernel(site, calls, driver, withRoom) };
}

const asks =
  (...windows: readonly ({ start: number; end: number } | null)[]): Driver =>
  (host, slot) => {
    for (const window of windows) {
      host.answered(slot, { window: 'config', size: 0x2000, align: 0x1000 }, window);
      if (window !== null) host.enterD0(slot, window);
    }
  };

describe('a strategy that is a kernel', () => {
  const boots = [
    firstBoot(['probe nvme', 'remove nvme']),
    kdumpBoot(['probe nvme']),
    { ...kdumpBoot([]), via: { kind: 'kexec', syscall: 'kexec_load', tools: null, fb0: 'none' } },
  ] as const;
  const scenario = aScenario({ devices: [aPciDevice('nvme')], boots });

  it('is booted and its drivers called in place of the modelled one', () => {
    const calls: string[] = [];
    const { boots } = simulate(scenario, fake(calls, asks(CLEAR)));
    const first = ['boot f8000000', 'probe nvme', 'remove nvme'];
    expect(calls).toEqual([...first, 'boot 0 after a crash', 'probe nvme', 'boot 0']);
    expect(boots.map(({ words }) => words)).toEqual([
      [{ device: 'nvme', word: 'removed' }],
      [{ device: 'nvme', word: 'works' }],
      [],
    ]);
    expect(boots[0]?.ranges).toEqual([{ start: 0xf8000000, end: 0xfed3ffff }]);
  });

  it.each([
    ['over the framebuffer is refused', asks(WINDOW), false, ['conflict'], 'refused'],
    ['clear of it is not', asks(CLEAR), false, ['granted'], 'works'],
    ['that is withheld is starved', asks(null), true, ['starved'], 'starved'],
    ['for which there is no room is exhausted', asks(null), false, ['exhausted'], 'exhausted'],
  ] as const)('has its windows judged: one %s', (_what, driver, withRoom, results, word) => {
    const one = aScenario({ devices: [aPciDevice('nvme')], boots: [firstBoot(['probe nvme'])] });
    const [boot] = simulate(one, fake([], driver, withRoom)).boots;
    expect(boot?.steps.map(({ result }) => result)).toEqual(results);
    expect(boot?.words).toEqual([{ device: 'nvme', word }]);
  });

  it('is told whether anybody reads what it prints', () => {
    const lines: string[] = [];
    class Reading extends Recorder {
      printed(line: string): void {
        lines.push(line);
      }
    }
    simulate(scenario, fake([], asks()), undefined, undefined, new Reading());
    expect(lines).toEqual(['it boots', 'it boots', 'it boots']);
    const heard: boolean[] = [];
    const listening = fake([], ({ printed }) => heard.push(printed !== null));
    simulate(scenario, listening);
    expect(heard).toEqual([false, false]);
  });

  it('is told apart from those that are none', () => {
    expect(isKernel(fake([], asks()))).toBe(true);
    expect(isKernel(aStrategy({}))).toBe(false);
  });
});
