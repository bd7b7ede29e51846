import { describe, expect, it } from 'vitest';
import { Recorder, simulate } from '../../engine/index.ts';
import { aPciDevice, aScenario, firstBoot, LAB_VIEW } from '../../engine/testing/examples.ts';
import { StrategyError } from '../strategy-error.ts';
import { kernelStrategy } from './kernel-strategy.ts';
import {
  AT,
  answer,
  endless,
  enterD0,
  i32,
  outOfMemory,
  print,
  resourceBytes,
  step,
  tinyModule,
  trapAt,
  unprovided,
  unreachable,
} from './testing/tiny-module.ts';

type Tiny = Parameters<typeof tinyModule>[0];
const MIB = 0x100000;
/** Three resources, each of 56 bytes: the first VMBus range, what is reserved, what is granted. */
const DATA = [
  ...resourceBytes(0xf8000000, 0xfed3ffff, 0x200),
  ...resourceBytes(0xf8000000, 0xf8ffffff),
  ...resourceBytes(0xf9000000, 0xf9001fff),
];
const [RANGE, RESERVED, GRANTED] = [AT.data, AT.data + 56, AT.data + 112];

function strategyOf(tiny: Tiny = {}) {
  return kernelStrategy(tinyModule(tiny), 'k.wasm', 'tiny');
}

/** What became of a lab VM with one device under a module, boot by boot. */
function run(tiny: Tiny, words: readonly string[] = ['probe nvme'], kernel = {}) {
  const devices = [aPciDevice('nvme', [16384, 64])];
  const scenario = aScenario({ devices, boots: [firstBoot(words, kernel)] });
  return simulate(scenario, strategyOf(tiny)).boots;
}

describe('a file is refused', () => {
  it.each([
    ['that is no module', new Uint8Array([1, 2, 3]), /^k\.wasm: found no WebAssembly module \(/],
    [
      'of another interface',
      tinyModule({ code: { interface: i32(1) } }),
      /^k\.wasm: found a module of interface 1, expected interface 2: build it anew with/,
    ],
    [
      'of none',
      tinyModule({ without: 'interface' }),
      /^k\.wasm: found a module of no interface, expected interface 2: build it anew with/,
    ],
    [
      'without a function of it',
      tinyModule({ without: 'pci_probe' }),
      /^k\.wasm: found no export "pci_probe", expected all of interface 2/,
    ],
    [
      'that imports what no kernel does',
      // The smallest module that there is, and one function "b" of "a" that it imports.
      new Uint8Array([
        ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
        ...[0x01, 0x04, 0x01, 0x60, 0x00, 0x00],
        ...[0x02, 0x07, 0x01, 0x01, 0x61, 0x01, 0x62, 0x00, 0x00],
      ]),
      /^k\.wasm: found a module that cannot be started \(.*"a".*\), expected one of interface 2/,
    ],
    [
      'that traps when its interface is asked for',
      tinyModule({ code: { interface: unreachable } }),
      /^k\.wasm: found a module that cannot be started \(unreachable\), expected one of interface 2/,
    ],
    ['without its memory', tinyModule({ without: 'memory' }), /^k\.wasm: found no export "memory"/],
    ['without a limit', tinyModule({ without: 'fuel' }), /^k\.wasm: found no export "fuel"/],
  ])('%s', (_what, bytes, words) => {
    const load = () => kernelStrategy(bytes, 'k.wasm', 'tiny');
    expect(load).toThrow(StrategyError);
    expect(load).toThrow(words);
  });
});

describe('a kernel that does wrong ends the scenario with words of its own', () => {
  const NAMED = [...new TextEncoder().encode('hv_compose\0')];
  it.each([
    ['traps', unreachable, 'strategy "tiny": probe nvme traps: unreachable'],
    [
      'never ends',
      endless,
      'strategy "tiny": probe nvme takes more than 100000000 steps: it may never end',
    ],
    ['uses up its memory', outOfMemory, 'strategy "tiny": probe nvme runs out of memory'],
    [
      'calls a function that was not compiled',
      trapAt(AT.data),
      'strategy "tiny": probe nvme stops in hv_compose',
    ],
    [
      'needs what is not there',
      unprovided,
      'strategy "tiny": probe nvme calls schedule, for which there is no stand-in',
    ],
  ])('%s', (_what, body, words) => {
    const tiny = { code: { pci_probe: [...body, ...i32(0)] }, data: NAMED };
    expect(() => run(tiny)).toThrow(words);
    const [boot] = run(tiny, []);
    expect(boot?.words).toEqual([]);
  });

  it('and the next scenario begins from its image', () => {
    const strategy = strategyOf({ code: { pci_probe: unreachable } });
    const devices = [aPciDevice('nvme')];
    const bad = aScenario({ devices, boots: [firstBoot(['probe nvme'])] });
    expect(() => simulate(bad, strategy)).toThrow(StrategyError);
    const good = aScenario({ devices, boots: [firstBoot(['probe drm'])] });
    expect(simulate(good, strategy).boots[0]?.words).toEqual([
      { device: 'drm', word: 'exhausted' },
    ]);
    expect(() => simulate(bad, strategy)).toThrow(StrategyError);
  });

  it('and says what it had been shown', () => {
    try {
      run({ code: { boot: unreachable } });
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ name: 'StrategyError', strategy: 'tiny' });
      expect(error).toHaveProperty('shown', expect.stringContaining('"lfbBase":4160749568'));
    }
  });
});

describe('a kernel that runs', () => {
  const shown: Tiny = {
    data: DATA,
    code: { ranges: i32(RANGE), reserved: i32(RESERVED), drm_probe: i32(GRANTED) },
  };

  it('has its ranges, its reservation and its video memory recorded', () => {
    const [boot] = run(shown, ['probe drm']);
    expect(boot?.ranges).toEqual([{ start: 0xf8000000, end: 0xfed3ffff }]);
    expect(boot?.reserved).toEqual({ start: 0xf8000000, end: 0xf8ffffff });
    const granted = { start: 0xf9000000, end: 0xf9001fff };
    expect(boot?.steps).toMatchObject([{ window: 'vram', granted, result: 'moved' }]);
    expect(boot?.framebufferLeft).toEqual(granted);
  });

  it('has steps to take before it is asked for anything', () => {
    const code = { interface: [...step, ...i32(2)], high_water: [...step, ...i32(AT.machine)] };
    expect(run({ code }, [])[0]?.words).toEqual([]);
  });

  it('declares how it cuts at the virtual TPM and what it reserves, as it was found to', () => {
    expect(strategyOf(shown).exactVtpmCut).toBe(true);
    expect(strategyOf({ data: DATA }).exactVtpmCut).toBe(false);
    expect(strategyOf(shown).reserve(LAB_VIEW)).toEqual({ start: 0xf8000000, size: 16 * MIB });
    expect(strategyOf().reserve(LAB_VIEW)).toBe(null);
  });

  it('is the other module of the file without CONFIG_SYSFB', () => {
    const tiny = { ...shown, withoutSysfb: tinyModule({ data: DATA, code: {} }) };
    expect(run(tiny, [])[0]?.reserved).not.toBe(null);
    expect(run(tiny, [], { sysfb: false })[0]?.reserved).toBe(null);
    expect(run(shown, [], { sysfb: false })[0]?.reserved).not.toBe(null);
  });

  it('has its config window refused over the framebuffer', () => {
    const probe = [...answer(0, RESERVED), ...enterD0(0xf8000000), ...i32(-22)];
    const [boot] = run({ ...shown, code: { ...shown.code, pci_probe: probe } });
    expect(boot?.steps).toMatchObject([{ window: 'config', result: 'conflict' }]);
    expect(boot?.words).toEqual([{ device: 'nvme', word: 'refused' }]);
  });

  it('may ask again after a refusal, and its device works', () => {
    const again = [...answer(0, GRANTED), ...enterD0(0xf9000000)];
    const probe = [...answer(0, RESERVED), ...enterD0(0xf8000000), ...again, ...i32(0)];
    const [boot] = run({ ...shown, code: { ...shown.code, pci_probe: probe } });
    expect(boot?.steps).toMatchObject([{ result: 'conflict' }, { result: 'granted' }]);
    expect(boot?.words).toEqual([{ device: 'nvme', word: 'works' }]);
  });

  it('is blamed for a refusal only where its reservation is in the way', () => {
    const probe = [...answer(0, 0), ...i32(-12)];
    const starved = run({ ...shown, code: { ...shown.code, pci_probe: probe } });
    expect(starved[0]?.words).toEqual([{ device: 'nvme', word: 'starved' }]);
    const exhausted = run({ data: DATA, code: { pci_probe: probe } });
    expect(exhausted[0]?.words).toEqual([{ device: 'nvme', word: 'exhausted' }]);
  });

  it('prints to who reads it', () => {
    const lines: string[] = [];
    class Reading extends Recorder {
      printed(line: string): void {
        lines.push(line);
      }
    }
    const said = [...new TextEncoder().encode('\u00016hv_vmbus: it boots\n\0')];
    const strategy = strategyOf({ data: said, code: { boot: [...print(AT.data, 0), ...i32(0)] } });
    simulate(aScenario({}), strategy, undefined, undefined, new Reading());
    expect(lines).toEqual(['hv_vmbus: it boots']);
    simulate(aScenario({}), strategy);
    expect(lines).toHaveLength(1);
  });

  it('may not fail to probe without having been refused anything', () => {
    const probe = { code: { pci_probe: i32(-19) } };
    expect(() => run(probe)).toThrow('probe nvme ends with -19 though nothing was refused');
  });
});

describe('a kernel that is asked what it reserves', () => {
  /** What it finds at a place of the machine's mailbox: as if that were the start of its reservation. */
  function seen(place: number, guest = {}): number {
    const code = { reserved: i32(AT.machine + 8 * place) };
    const bits = strategyOf({ code }).reserve({ ...LAB_VIEW, ...guest })?.start ?? 0;
    return new Float64Array(new BigUint64Array([BigInt(bits)]).buffer)[0] ?? 0;
  }
  const videoBar = { start: 0xf8000000, end: 0xfbffffff };

  it.each([
    ['EFI', 0, {}, 1],
    ['no EFI', 0, { efi: false }, 0],
    ['no EFI on Gen1, which has a video BAR', 0, { videoBar }, 0],
    ['lfb_base', 1, {}, 0xf8000000],
    ['the video BAR', 4, { videoBar }, 0xf8000000],
    ['no isolation', 6, {}, 0],
    ['isolation', 6, { isolation: 'snp' }, 1],
    ['no device tree', 7, {}, 0],
    ['the ranges', 8, {}, 2],
    ['no crash', 9, {}, 0],
  ])('sees what it is shown: %s', (_what, place, guest, number) => {
    expect(seen(place, guest)).toBe(number);
  });
});

it('a kernel that traps at once is a strategy, and fails when it is asked', () => {
  const strategy = strategyOf({ code: { boot: unreachable } });
  expect(strategy.exactVtpmCut).toBe(false);
  expect(() => strategy.reserve(LAB_VIEW)).toThrow('strategy "tiny": its boot traps: unreachable');
});

it('the release is known where the file says it', () => {
  expect(strategyOf({ about: '{"release":"6.12.117"}' }).release).toBe('6.12.117');
  expect(strategyOf()).not.toHaveProperty('release');
});

it.each([
  ['{"release":"6.12.117"}', 'the functions of Linux 6.12.117, compiled'],
  [
    '{"release":"6.12.117","kconfig":[7,"A=y"]}',
    'the functions of Linux 6.12.117, compiled, with A=y',
  ],
  ['{"release":"6.12.117","kconfig":[]}', 'the functions of Linux 6.12.117, compiled'],
  [
    '{"release":"6.1.9","kconfig":["CONFIG_A=y","CONFIG_B=n"]}',
    'the functions of Linux 6.1.9, compiled, with CONFIG_A=y, CONFIG_B=n',
  ],
  ['{"release":7,"kconfig":"none"}', 'the functions of a kernel tree, compiled'],
  ['spoilt', 'the functions of a kernel tree, compiled'],
])('a file that says %j of itself has a summary', (about, summary) => {
  expect(strategyOf({ about })).toMatchObject({ id: 'tiny', summary, source: 'k.wasm' });
});

describe("data that is no kernel's is told as what it is", () => {
  const NOWHERE = 0x7fffffff;
  /** A resource whose next one is itself, at the place of its field. */
  const inCircle = () => {
    const bytes = Uint8Array.from(resourceBytes(0xf8000000, 0xfed3ffff, 0x200));
    new DataView(bytes.buffer).setUint32(5 * 8, AT.data, true);
    return [...bytes];
  };

  it.each<[string, Tiny, string]>([
    [
      'ranges that are nowhere',
      { code: { ranges: i32(NOWHERE) } },
      'points where there is no memory',
    ],
    [
      'a reservation that is nowhere',
      { code: { reserved: i32(NOWHERE) } },
      'points where there is no memory',
    ],
    [
      'ranges in a circle',
      { code: { ranges: i32(AT.data) }, data: inCircle() },
      'linked without an end',
    ],
  ])('%s', (_what, tiny, words) => {
    expect(() => run(tiny)).toThrow(StrategyError);
    expect(() => run(tiny)).toThrow(words);
  });
});
