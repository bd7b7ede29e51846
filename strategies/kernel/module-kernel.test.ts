import { describe, expect, it } from 'vitest';
import { Slot } from '../../engine/guest/slot.ts';
import { layOut } from '../../engine/host/layout.ts';
import { type Firmware, MIB } from '../../engine/index.ts';
import { aDxgDevice, aPciDevice, aRequest, KERNEL, LAB } from '../../engine/testing/examples.ts';
import type { Exports } from './exports.ts';
import type { ModuleKernel } from './module-kernel.ts';
import { type Changes, calledKernel, DEVICES, GRANTED } from './testing/called-kernel.ts';
import { AT } from './testing/tiny-module.ts';

/** What stands in the machine's mailbox, as numbers. */
function machineOf({ exports }: { readonly exports: Exports }, count: number): number[] {
  const from = exports.machine();
  return [...new Float64Array(exports.memory.buffer.slice(from, from + 8 * count))];
}

const LFB = 0xf8000000;
const gpu = () => Slot.forDevice(DEVICES[0] ?? aDxgDevice('gpu', 1));
const nvme = () => Slot.forDevice(DEVICES[1] ?? aPciDevice('nvme'));
const graphics = () => Slot.forGraphics(8 * MIB);

describe('a boot', () => {
  const booted = (config = {}, lfbBase = LFB, changes: Changes = {}) => {
    const made = calledKernel(changes);
    made.kernel.boot({ ...KERNEL, ...config }, lfbBase, false);
    return made;
  };

  it('describes the machine, and holds nothing where efifb has let go', () => {
    expect(booted().calls).toEqual(['log 0', 'describe fec00000-fec003ff 1 IOAPIC 0']);
  });

  it('says so where somebody reads what is printed', () => {
    expect(booted({}, LFB, { printed: () => {} }).calls[0]).toBe('log 1');
  });

  it('describes as not busy what others may be in', () => {
    const { calls } = booted({}, 0, { host: { generation: 1 } });
    expect(calls).toContain('describe f8000000-fffbffff 0 PCI Bus 0000:00');
  });

  it('holds 3 MiB for efifb from lfb_base, with SYSFB', () => {
    const held = ['log 0', 'describe fec00000-fec003ff 1 IOAPIC 0', 'hold f8000000 300000 efifb'];
    expect(booted({ efifb: 'held' }).calls).toEqual(held);
    expect(booted({ efifb: 'held' }, 0).calls).toEqual(held.slice(0, 2));
    expect(booted({ efifb: 'held', sysfb: false }).calls).toEqual(held.slice(0, 2));
  });

  it('is of the module with SYSFB or without', () => {
    expect(booted().asked.at(-1)).toBe(true);
    expect(booted({ sysfb: false }).asked.at(-1)).toBe(false);
  });

  it.each([
    ['the lab host', {}, {}, LFB, false, [1, LFB, 0x300000, 0, 0, 0, 0, 0, 2, 0]],
    ['told nothing', {}, {}, 0, false, [1, 0, 0, 0, 0, 0, 0, 0, 2, 0]],
    ['after a crash', {}, {}, 0, true, [1, 0, 0, 0, 0, 0, 0, 0, 2, 1]],
    ['without EFI', {}, { efi: false }, 0, false, [0, 0, 0, 0, 0, 0, 0, 0, 2, 0]],
    [
      'Gen1, where EFI means nothing',
      { generation: 1 },
      {},
      0,
      false,
      [0, 0, 0, 1, LFB, 64 * MIB, 0, 0, 2, 0],
    ],
    ['a CVM', { isolation: 'snp' }, {}, 0, false, [1, 0, 0, 0, 0, 0, 1, 0, 2, 0]],
    ['a device tree', { firmware: 'devicetree' }, {}, 0, false, [1, 0, 0, 0, 0, 0, 0, 1, 1, 0]],
  ] as const)('finds what it looks at: %s', (_what, host, config, lfbBase, kdump, numbers) => {
    const made = calledKernel({ host });
    made.kernel.boot({ ...KERNEL, ...config }, lfbBase, kdump);
    expect(machineOf(made.instance, 10)).toEqual(numbers);
  });

  it('finds the ranges after that, a start and an end each', () => {
    const made = booted();
    const { ranges }: Firmware = layOut(LAB).firmware;
    expect(machineOf(made.instance, 14).slice(10)).toEqual(
      ranges.flatMap(({ start, end }) => [start, end]),
    );
  });
});

describe('video memory', () => {
  it('is asked for with its size, recorded, and reported once efifb has let go', () => {
    const made = calledKernel();
    made.kernel.boot({ ...KERNEL, efifb: 'held' }, LFB, false);
    made.calls.length = 0;
    const slot = graphics();
    made.kernel.probe(slot);
    expect(made.calls).toEqual([
      'drm_probe 800000 drm',
      'answered drm vram 800000 100000 f9000000-f91fffff',
      'release f8000000 300000',
      'report f9000000-f91fffff',
    ]);
    expect(slot.own).toEqual({ start: 0xf9000000, end: 0xf91fffff, busy: true });
    made.calls.length = 0;
    made.kernel.probe(slot);
    expect(made.calls.some((call) => call.startsWith('release'))).toBe(false);
    made.calls.length = 0;
    made.kernel.remove(slot);
    expect(made.calls).toEqual(['drm_remove']);
    expect(slot.own).toBeNull();
  });

  it('releases nothing where efifb held nothing, or was refused it', () => {
    for (const exports of [{}, { claim_iomem: () => 0 }]) {
      const made = calledKernel({ exports });
      const efifb = exports.claim_iomem === undefined ? 'released' : 'held';
      made.kernel.boot({ ...KERNEL, efifb }, LFB, false);
      made.kernel.probe(graphics());
      expect(made.calls.some((call) => call.startsWith('release'))).toBe(false);
    }
  });

  it('is not reported where it is refused', () => {
    const made = calledKernel({ exports: { drm_probe: () => 0 } });
    made.kernel.boot(KERNEL, LFB, false);
    const slot = graphics();
    made.kernel.probe(slot);
    expect(made.calls.at(-1)).toBe('answered drm vram 800000 100000 refused');
    expect(slot.own).toBeNull();
  });
});

it("dxgkrnl's window is asked for and freed with its own size", () => {
  const made = calledKernel();
  made.kernel.boot({ ...KERNEL, efifb: 'held' }, LFB, false);
  made.calls.length = 0;
  const slot = gpu();
  made.kernel.probe(slot);
  made.kernel.remove(slot);
  expect(made.calls).toEqual([
    'allocate 0,-1,300000,10000,0 gpu',
    'answered gpu dxg 300000 10000 f9000000-f91fffff',
    'free f9000000 200000',
  ]);
  expect(slot.own).toBeNull();
  made.calls.length = 0;
  made.kernel.remove(slot);
  expect(made.calls).toEqual([]);
});

describe('a device of pci-hyperv', () => {
  const probed = (changes: Changes, slot = nvme()) => {
    const made = calledKernel(changes);
    made.kernel.boot(KERNEL, LFB, false);
    made.calls.length = 0;
    made.kernel.probe(slot);
    return { ...made, slot };
  };

  it('is probed and removed by its place among the devices', () => {
    const { kernel: made, calls, slot } = probed({});
    made.remove(slot);
    expect(calls).toEqual(['pci_probe 1 nvme', 'pci_remove 1']);
  });

  it('works where its probe ends well, unless what it did is undefined', () => {
    expect(probed({}).slot.word).toBe('works');
    const refused = nvme();
    refused.word = 'refused';
    expect(probed({}, refused).slot.word).toBe('works');
    const slot = nvme();
    slot.word = 'undefined';
    expect(probed({}, slot).slot.word).toBe('undefined');
  });

  it('keeps its word where its probe fails', () => {
    const slot = nvme();
    slot.word = 'refused';
    expect(probed({ exports: { pci_probe: () => -12 } }, slot).slot.word).toBe('refused');
  });

  it('may not fail where nothing was refused, which names what it had been through', () => {
    const made = calledKernel({ exports: { pci_probe: () => -12 } });
    made.kernel.boot(KERNEL, LFB, true);
    made.kernel.remove(gpu());
    const slot = nvme();
    slot.word = 'works';
    try {
      made.kernel.probe(slot);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        message: 'strategy "tiny": probe nvme ends with -12 though nothing was refused',
        shown: JSON.stringify({
          ...{ boot: KERNEL, lfbBase: LFB, kdump: true },
          events: ['remove gpu', 'probe nvme'],
        }),
      });
    }
  });

  it('has its answers passed on, of the windows that there are', () => {
    const { calls, instance, slot } = probed({});
    calls.length = 0;
    for (const window of [0, 1, 2, 3]) instance.callbacks?.answered(window, 8192, 4096, GRANTED);
    instance.callbacks?.answered(0, 8192, 4096, 0);
    expect(calls).toEqual([
      ...['config', 'low', 'high'].map(
        (window) => `answered ${slot.id} ${window} 2000 1000 f9000000-f91fffff`,
      ),
      `answered ${slot.id} config 2000 1000 refused`,
    ]);
  });

  it.each([true, false])('enters D0 with 8 KiB as the host says: %s', (accepts) => {
    const { calls, instance } = probed({ accepts });
    expect(instance.callbacks?.enterD0(0xf9000000)).toBe(accepts);
    expect(calls.at(-1)).toBe('enter D0 nvme f9000000-f9001fff');
  });

  it('answers nobody before a device is probed', () => {
    const { kernel: made, calls, instance } = probed({});
    made.boot(KERNEL, LFB, false);
    calls.length = 0;
    instance.callbacks?.answered(0, 8192, 4096, GRANTED);
    expect(instance.callbacks?.enterD0(0xf9000000)).toBe(false);
    expect(calls).toEqual([]);
  });
});

it('its trees are those of the module, and what it reserved counts as free where that is asked', () => {
  const range = AT.data + 56;
  const made = calledKernel({ exports: { ranges: () => range, reserved: () => GRANTED } });
  made.kernel.boot(KERNEL, LFB, false);
  expect(made.kernel.ranges).toEqual([{ start: 0xf8000000, end: 0xf87fffff }]);
  expect(made.kernel.reserved).toEqual({ start: 0xf9000000, end: 0xf91fffff });
  expect(made.kernel.dump()).toMatchObject({
    vmbus: [{ start: 0xf8000000, end: 0xf87fffff, children: [] }],
    iomem: [],
  });
  expect(made.kernel.wouldGrantUnreserved(aRequest({ size: 8 * MIB }))).toBe(true);
  expect(made.kernel.wouldGrantUnreserved(aRequest({ size: 8 * MIB + 1 }))).toBe(false);
});

describe('what points out of the memory is told with what was looked at', () => {
  const nowhere = () => 0x7fffffff;

  it.each<[string, string, Partial<Exports>, (made: ModuleKernel) => unknown]>([
    ['its ranges', 'its memory', { ranges: nowhere }, (made) => made.ranges],
    ['what it reserved', 'its memory', { reserved: nowhere }, (made) => made.reserved],
    ['its trees', 'its memory', { ranges: nowhere }, (made) => made.dump()],
    [
      'what it would grant',
      'its memory',
      { ranges: nowhere },
      (made) => made.wouldGrantUnreserved(aRequest({})),
    ],
    ["a device's name", 'probe nvme', { kalloc: nowhere }, (made) => made.probe(nvme())],
  ])('%s: %s', (_what, words, exports, look) => {
    const made = calledKernel();
    made.kernel.boot(KERNEL, LFB, false);
    made.instance.exports = { ...made.instance.exports, ...exports };
    expect(() => look(made.kernel)).toThrow(
      `strategy "tiny": ${words} points where there is no memory`,
    );
  });

  it('its boot', () => {
    const made = calledKernel({ exports: { kalloc: nowhere } });
    expect(() => made.kernel.boot(KERNEL, LFB, false)).toThrow(
      'strategy "tiny": its boot points where there is no memory',
    );
  });
});
