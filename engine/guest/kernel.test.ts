import { describe, expect, it } from 'vitest';
import type { GuestView, Strategy } from '../contract.ts';
import { layOut } from '../host/layout.ts';
import type { Host, KernelConfig } from '../scenario.ts';
import { draw } from '../testing/draw.ts';
import { aStrategy, KERNEL, LAB, LAB_VIEW } from '../testing/examples.ts';
import { Kernel } from './kernel.ts';
import type { Claim } from './memory.ts';
import { VmbusMemory } from './vmbus.ts';

const MIB = 0x100000;

interface Start {
  readonly host?: Partial<Host>;
  readonly config?: Partial<KernelConfig>;
  readonly lfbBase?: number;
  readonly strategy?: Partial<Strategy>;
}

/** One kernel's start: its memory, what efifb holds, and what the strategy was shown. */
function start({ host = {}, config = {}, lfbBase = 0xf8000000, strategy = {} }: Start) {
  const memory = new VmbusMemory();
  const views: GuestView[] = [];
  const watched = aStrategy({
    reserve: (guest) => {
      views.push(guest);
      return null;
    },
    ...strategy,
  });
  const kernel = new Kernel(memory, layOut({ ...LAB, ...host }).firmware, watched);
  const held: Claim | null = kernel.start({ ...KERNEL, ...config }, lfbBase);
  return { memory, views, held, iomem: draw(memory.dump().iomem) };
}

const SYSFB_OFF: Partial<KernelConfig> = { sysfb: false, efifb: 'held' };
const HELD = /^f8000000-f82fffff : efifb$/m;

describe("the machine's tree", () => {
  it('holds the I/O APIC on x86_64', () => {
    expect(start({}).iomem).toBe('fec00000-fec003ff : IOAPIC 0');
  });

  it('holds the UARTs on arm64', () => {
    expect(start({ host: { arch: 'arm64' } }).iomem).toBe(
      'effeb000-effebfff : ARMH0011:00\neffec000-effecfff : ARMH0011:00',
    );
  });

  it('holds windows around all that on Gen1, as ACPI reports them', () => {
    expect(start({ host: { generation: 1 }, lfbBase: 0 }).iomem).toBe(
      [
        'f8000000-fffbffff : PCI Bus 0000:00 (window)',
        '  f8000000-fbffffff : 0000:00:08.0 (window)',
        '  fec00000-fec003ff : IOAPIC 0',
        'fe0000000-fffffffff : PCI Bus 0000:00 (window)',
      ].join('\n'),
    );
  });

  it('is empty but for the I/O APIC with a device tree', () => {
    const { iomem, memory } = start({ host: { firmware: 'devicetree' }, lfbBase: 0 });
    expect(iomem).toBe('fec00000-fec003ff : IOAPIC 0');
    expect(memory.ranges).toEqual([{ start: 0xff0000000, end: 0xfffffffff }]);
  });
});

describe('what efifb holds', () => {
  const config: Partial<KernelConfig> = { efifb: 'held' };

  it('is 3 MiB from lfb_base', () => {
    const { held, iomem } = start({ config });
    expect(held).toMatchObject({ start: 0xf8000000, end: 0xf82fffff });
    expect(iomem).toMatch(HELD);
  });

  it('is the same without EFI', () => {
    expect(start({ config: { ...config, efi: false } }).iomem).toMatch(HELD);
  });

  it.each([
    ['where it has let go', { config: { efifb: 'released' } }],
    ['where lfb_base is 0', { config, lfbBase: 0 }],
    ['without SYSFB', { config: SYSFB_OFF }],
    ['where the machine refuses it', { config, lfbBase: 0xfeb00000 }],
  ] as const)('is nothing %s', (_what, how) => {
    const { held, iomem } = start(how);
    expect(held).toBeNull();
    expect(iomem).not.toContain('efifb');
  });

  it('counts on SYSFB as the strategy builds it', () => {
    expect(start({ config: SYSFB_OFF, strategy: { sysfb: () => true } }).iomem).toMatch(HELD);
    const { held } = start({ config, strategy: { sysfb: () => false } });
    expect(held).toBeNull();
  });
});

describe('what a strategy is shown', () => {
  it.each([
    ['the lab host', {}, {}],
    ['a kernel that is told nothing', { lfbBase: 0 }, { lfbBase: 0, lfbSize: 0 }],
    ['no EFI', { config: { efi: false } }, { efi: false }],
    ['no SYSFB', { config: { sysfb: false } }, { sysfb: false, lfbBase: 0, lfbSize: 0 }],
    [
      'a CVM',
      { host: { isolation: 'snp' }, lfbBase: 0 },
      { isolation: 'snp', lfbBase: 0, lfbSize: 0 },
    ],
    [
      'Gen1, where EFI means nothing',
      { host: { generation: 1 }, lfbBase: 0 },
      {
        efi: false,
        lfbBase: 0,
        lfbSize: 0,
        videoBar: { start: 0xf8000000, end: 0xfbffffff },
      },
    ],
    [
      'the exact cut',
      { strategy: { exactVtpmCut: true } },
      { ranges: [{ start: 0xf8000000, end: 0xfed3ffff }, LAB_VIEW.ranges[1]] },
    ],
    ['SYSFB built in', { config: { sysfb: false }, strategy: { sysfb: () => true } }, {}],
  ] as const)('%s', (_what, how, changes) => {
    expect(start(how).views).toEqual([{ ...LAB_VIEW, ...changes }]);
  });

  it('is nothing with a device tree: nothing is reserved there', () => {
    const { views, memory } = start({ host: { firmware: 'devicetree' }, lfbBase: 0 });
    expect(views).toEqual([]);
    expect(memory.reserved).toBeNull();
  });

  it('shows it the firmware when it decides about SYSFB', () => {
    const asked: unknown[] = [];
    const sysfb = (built: boolean, firmware: string) => {
      asked.push([built, firmware]);
      return built;
    };
    start({ config: { sysfb: false }, strategy: { sysfb } });
    start({ host: { firmware: 'devicetree' }, lfbBase: 0, strategy: { sysfb } });
    expect(asked).toEqual([
      [false, 'acpi'],
      [true, 'devicetree'],
    ]);
  });
});

describe('what a strategy names is reserved', () => {
  it.each([
    ['as it is', { start: 0xf8000000, size: 0x800000 }, [0xf8000000, 0xf87fffff]],
    ['not at all with a start of 0', { start: 0, size: 0x800000 }, null],
    ['not at all where it names nothing', null, null],
  ] as const)('%s', (_what, reservation, expected) => {
    const { memory } = start({ strategy: { reserve: () => reservation } });
    const { reserved } = memory;
    expect(reserved === null ? null : [reserved.start, reserved.end]).toEqual(expected);
  });
});

it('a start of 0 names nothing, even where the first range starts there', () => {
  const { firmware } = layOut(LAB);
  const memory = new VmbusMemory();
  const strategy = aStrategy({ reserve: ({ ranges }) => ({ start: ranges[0].start, size: MIB }) });
  const fromZero = { ...firmware, ranges: [{ start: 0, end: 0xfffffff }] };
  new Kernel(memory, fromZero, strategy).start(KERNEL, 0);
  expect(memory.ranges).toEqual(fromZero.ranges);
  expect(memory.reserved).toBeNull();
});

it('ranges of a device tree are taken as they are, also around the virtual TPM', () => {
  const { firmware } = layOut({ ...LAB, firmware: 'devicetree' });
  const memory = new VmbusMemory();
  const ranges = [{ start: 0xf8000000, end: 0xffffffff }];
  new Kernel(memory, { ...firmware, ranges }, aStrategy({})).start(KERNEL, 0);
  expect(memory.ranges).toEqual(ranges);
});

it('a strategy is asked nothing where all ranges lie below 1 MiB, which no kernel uses', () => {
  const { firmware } = layOut(LAB);
  const memory = new VmbusMemory();
  const asked: GuestView[] = [];
  const strategy = aStrategy({
    reserve: (guest) => {
      asked.push(guest);
      return null;
    },
  });
  new Kernel(memory, { ...firmware, ranges: [{ start: 0xa0000, end: 0xbffff }] }, strategy).start(
    KERNEL,
    0,
  );
  expect(memory.ranges).toEqual([]);
  expect(asked).toEqual([]);
});

it('a second start begins afresh', () => {
  const memory = new VmbusMemory();
  const strategy = aStrategy({ reserve: ({ lfbBase }) => ({ start: lfbBase, size: 0x800000 }) });
  const kernel = new Kernel(memory, layOut(LAB).firmware, strategy);
  kernel.start({ ...KERNEL, efifb: 'held' }, 0xf8000000);
  expect(memory.reserved).not.toBeNull();
  const held = kernel.start({ ...KERNEL, efifb: 'held' }, 0);
  expect(held).toBeNull();
  expect(memory.reserved).toBeNull();
  expect(draw(memory.dump().iomem)).toBe('fec00000-fec003ff : IOAPIC 0');
  expect(memory.ranges).toEqual(LAB_VIEW.ranges);
});

describe('a kernel that is started again and again', () => {
  it('reserves what the strategy answers to what it sees then, in every boot', () => {
    const views: GuestView[] = [];
    const memory = new VmbusMemory();
    const strategy = aStrategy({
      reserve: (guest) => {
        views.push(guest);
        return guest.lfbBase === 0
          ? null
          : { start: guest.lfbBase, size: guest.efi ? 8 * MIB : MIB };
      },
    });
    const kernel = new Kernel(memory, layOut(LAB).firmware, strategy);
    const reserved = (lfbBase: number, config: Partial<KernelConfig> = {}) => {
      kernel.start({ ...KERNEL, ...config }, lfbBase);
      return memory.reserved && [memory.reserved.start, memory.reserved.end];
    };
    const full = [0xf8000000, 0xf8800000 - 1];
    expect(reserved(0xf8000000)).toEqual(full);
    expect(reserved(0xf8000000)).toEqual(full);
    expect(reserved(0)).toBeNull();
    expect(reserved(0xf8000000)).toEqual(full);
    expect(reserved(0xf8000000, { efi: false })).toEqual([0xf8000000, 0xf8100000 - 1]);
    expect(reserved(0xf9000000)).toEqual([0xf9000000, 0xf9800000 - 1]);
    // The same view twice in a row has the same answer, so it is not asked for again.
    expect(views.map(({ lfbBase, efi }) => [lfbBase, efi])).toEqual([
      [0xf8000000, true],
      [0, true],
      [0xf8000000, true],
      [0xf8000000, false],
      [0xf9000000, true],
    ]);
  });
});

describe('a start', () => {
  it.each([
    ['released', 'held'],
    ['held', 'released'],
  ] as const)('with efifb %s is no start with efifb %s', (one, other) => {
    const memory = new VmbusMemory();
    const kernel = new Kernel(memory, layOut(LAB).firmware, aStrategy({}));
    const held = [one, other, one].map(
      (efifb) => kernel.start({ ...KERNEL, efifb }, 0xf8000000) !== null,
    );
    expect(held).toEqual([one, other, one].map((efifb) => efifb === 'held'));
    expect(HELD.test(draw(memory.dump().iomem))).toBe(one === 'held');
  });

  it('is the same whatever was started before it in the same memory', () => {
    const memory = new VmbusMemory();
    const reserving = aStrategy({
      reserve: ({ lfbBase, efi }) => ({ start: lfbBase || 0xfa000000, size: efi ? MIB : 2 * MIB }),
    });
    const firmwares = [LAB, { ...LAB, generation: 1 } as const].map(
      (host) => layOut(host).firmware,
    );
    const kernels = firmwares.map((firmware) => new Kernel(memory, firmware, reserving));
    const bases = [0, 0xf8000000, 0xf9000000];
    const configs = [true, false].flatMap((sysfb) =>
      [true, false].flatMap((efi) =>
        (['held', 'released'] as const).map((efifb) => ({ sysfb, efi, efifb })),
      ),
    );
    const starts = configs.flatMap((config) => bases.map((base) => ({ config, base })));
    for (const { config, base } of [...starts, ...starts.toReversed()]) {
      for (const [at, firmware] of firmwares.entries()) {
        const alone = new VmbusMemory();
        const expected = new Kernel(alone, firmware, reserving).start(config, base);
        // A second time at once, with something claimed in between.
        for (let time = 0; time < 2; time++) {
          const held = kernels[at]?.start(config, base) ?? null;
          expect(held?.start).toBe(expected?.start);
          expect(memory.dump()).toEqual(alone.dump());
          expect(memory.reserved?.end).toBe(alone.reserved?.end);
          if (held !== null) memory.releaseIomem(held);
          memory.claimIomem({ start: 0xf8800000, end: 0xf88fffff }, 'in between');
        }
      }
    }
  });
});
