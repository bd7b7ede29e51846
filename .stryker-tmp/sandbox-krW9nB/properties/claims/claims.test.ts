import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS, scenarioProblem } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { benchOf } from './bench.ts';
import { c22 } from './evaluators/c22.ts';
import { evaluators } from './evaluators/index.ts';
import { judgeClaim } from './judge.ts';
import { allClaims } from './kernel-claims.ts';
import { ledger } from './ledger.ts';

/** The settings that turn a claim; every other leaves it as it usually falls. */
type Turning = readonly string[];

/** A claim, how it falls, cases tried, cases against it, decisive evidence, and what turns it. */
type Row = readonly [id: string, verdict: string, number, number, string | null, Turning?];

/*
 * How many cases there are is arithmetic. Sizes of low MMIO: 45 on x86_64 (nothing asked for, and 44), 23
 * of which arm64 can ask for; of the few, 6 and 3. Sizes of framebuffer: 64, or 9. One device makes 3
 * orders of probes in a kernel (alone, before and after the graphics device), two make 8, two kernels
 * their square.
 */
const EXPECTED: readonly Row[] = [
  // Told 0 with the framebuffer unmoved. x86_64, 24 hosts with at most 8 MiB: 3 orders by 2 paths, and by
  // old tools the 1 without the driver; 84 with more: that 1 by 3 paths. arm64, 12 and 42: by all 4 paths.
  // Twice each: with the driver in the kdump kernel and without. 336 + 504 + 288 + 336.
  ['C01', 'upheld', 1464, 0, null],
  // (45 + 23) x 64 x 3. Against it: the 60 sizes above 8 MiB x the 2 orders with no driver before the disk.
  [
    'C02',
    'rests on an assumption',
    13056,
    8160,
    'reserved: holds in all 816',
    ['A1=uefi', 'A1=firmware'],
  ],
  // (6 + 6 + 6 + 3) x 7 hosts x (3 + 2 x 9). Against it: Gen1 with up to 136 MiB of low MMIO, where 5 sizes
  // only fit above 4 GiB: 3 x 5 x 2 paths, the driver first and then the disk first, with the driver or not.
  // With a dxg window, 2 Gen2 hosts x 8 x 8. Against it: 66 MiB with nothing asked for, dxg, drm, nvme in
  // that order (f8400000-fc3fffff, so fe0000000), and then the disk without drm or before it: 2 + 3.
  ['C03', 'refuted', 3215, 65, 'Gen2, with a dxg device: fails in 5 of 128'],
  // 8 x 5 hosts x (3 x 3 + 4 x 8); against it the 8 without high MMIO.
  ['C04', 'refuted', 1640, 328, 'with high MMIO: holds in all 1312'],
  // The listing has a T4 and a VF; the T4's 16 MiB at 41000000 are 32-bit.
  ['C05', 'refuted', 2, 1, '32-bit at 41000000; the engine puts it at 41000000'],
  // 9 x 2 x 2 hosts x (2 x 3 + 2 x 8) with BARs, and 36 x 3 with the window of dxgkrnl, which fits everywhere.
  ['C06', 'refuted', 900, 108, 'PCI devices: holds in all 792'],
  // 9 hosts with 8 MiB x (3 x 9 + 3 x 64), and 9 with 64 MiB that the first kernel does not move, which loads
  // no driver: 3 x 1 x 3 + 3 x 2 x 8. Against it, with 8 MiB: base f8000000 (two hosts), where fc000000 to
  // fed40000 are left, all three pairs: 2 x 3 x 64; base f7800000, two of 32 MiB: 64.
  ['C07', 'refuted', 2484, 448, 'one device: holds in all 324'],
  // (45 + 45 + 23) x 64; Gen1 keeps it at 4 GiB - 128 MiB, the low base of only 2 of 45: 43 x 64.
  ['C08', 'refuted', 7232, 2752, 'Gen1: at f8000000, whatever the low base'],
  // 2 x 64 sizes, 32 of them from 66 to 128 MiB.
  ['C09', 'refuted', 128, 64, 'recorded: mmio_megabytes=128 at 7680x4320'],
  // 45 x 4 x 2 hosts x 2 paths x 2 orders in each kernel.
  ['C10', 'upheld', 2880, 0, 'by kexec_load: holds in all 1440'],
  // 23 x 4 x 2 x 2 x 4.
  ['C11', 'upheld', 1472, 0, 'by kexec_file_load: holds in all 736'],
  ['C12', 'upheld', 2880, 0, 'with hyperv_fb: holds in all 1440'],
  // 9 x 4 hosts x 2 paths x (2 x 9 + 64). The two devices trade places in the 64.
  ['C13', 'rests on an assumption', 5904, 0, 'arm64, kexec_load: holds in all 984', ['A2=kept']],
  // The framebuffer has moved: 2 of 3 orders in the first kernel, 3 in the second, 3 devices, 2 paths.
  // 6 sizes above 8 MiB: (6 + 3) x 6 x 36. Against it, with 1 MiB: x86_64 told the base, from which 8 MiB are
  // reserved, so that the low window is where video memory began: 6 x 6, the driver first and then the device
  // first, with the driver or not. The rest with the GPU, whose 16 MiB reach past the first 8.
  ['C14', 'refuted', 1944, 288, 'with 64-bit BARs only: holds in all 648'],
  // 9 x 2 x 2 hosts x 2 paths x 4 devices x 9. Against it: told 0, dxg before the driver in the kdump kernel,
  // after any of 3 orders: (6 x 1 path + 3 x 2) x 2 x 2 x 3.
  ['C15', 'refuted', 2592, 144, 'with PCI devices only: holds in all 1944'],
  // 6 x 12 hosts x 2 kernels x 2 devices x (3 + 9); 5 of the 12 sizes fit into the BAR.
  // Against it: the other 7, the driver first and then the device first, with the driver or not: 6 x 7 x 8.
  ['C16', 'refuted', 3456, 336, 'framebuffer within the BAR: holds in all 1440'],
  // (45 + 23) x 9 x 3.
  ['C17', 'upheld', 1836, 0, null],
  // (6 + 3) x 9 x 2 hosts x 4 kernels x (1 + 2 + 1 + 4).
  ['C18', 'upheld', 5184, 0, "the model's own rule"],
  // 9 x 9, the disk first.
  ['C19', 'upheld', 81, 0, 'the disk: refused'],
  // 136 / 2, 150 / 2 and, of 1024 / 2, the most there is.
  ['C20', 'upheld', 3, 0, '150MiB asked for: base f6a00000, 75MiB reserved'],
  // fed40000 - f7800000 = 7540000, which is 117.25 MiB. Asked for 136 MiB up to 68 MiB: 34 sizes; 68 MiB alone
  // where nothing or 128 MiB is asked for: 128 + 2 x (68 - 64) = 136.
  ['C21', 'upheld', 36, 0, '117.25 MiB are left; 128 MiB asked for, 64 MiB reserved'],
  // (6 + 3) x 4 hosts x 4 kernels x 2 paths x 2 devices x 9, and with efifb held 1 kernel. Against it: with
  // noefi, 9 x 4 x 2 x 36, the 2 of 3 orders with no driver before the device.
  ['C22', 'refuted', 6480, 1796, 'noefi: fails in 1728 of 2592'],
  // 3 strategies x 2 x (2 + 2 + 6): c0000000, or just above what was granted before.
  ['C23', 'refuted', 60, 60, 'video memory at c0000000'],
  // 6 x 54 sizes; 66 to 108 MiB are 22 of them: from f8000000 they stick out of the BAR, f8000000-fbffffff,
  // and after it are fed40000 - fc000000, 45.25 MiB.
  ['C24', 'refuted', 324, 132, '66 MiB, nothing asked for: video memory at fe0000000'],
  // 45 x 2 x 2 x 3 pairs of orders. Claimed at power-on, the framebuffer of the two hosts with base f8000000
  // refuses the disk in the first kernel, so that video memory takes its place above 4 GiB.
  [
    'C25',
    'rests on an assumption',
    540,
    0,
    'the same order, no trouble: holds in all 360',
    ['A5=power-on'],
  ],
  // 3 x 6 x 9 x 2.
  ['C26', 'rests on an assumption', 324, 324, 'is disputed', ['CVM-framebuffer=none']],
  ['C27', 'upheld', 1, 0, 'the kdump kernel prints start=0xf8000000, size=0x4000000'],
  // (45 + 45 + 23) x 64, and with efifb held (6 + 3) x 64. Against it, held: the 3 MiB at the start are not
  // free, so what is reserved holds 3 MiB less: of 64 MiB 62 and 64; of 68 MiB 66 and 68; of 128 MiB 126 and
  // 128; and where all that is reserved is F, all. Base f8000000 or by F, twice: 2 + 32; 136 MiB: 2 + 30;
  // 256 MiB, 1 and 3 GiB: 2 each; arm64: 2 each.
  ['C28', 'refuted', 7808, 112, 'x86_64: holds in all 2880'],
  // 6 x 4 hosts x 2 kernels x 5 devices x (3 + 9), and 6 x 4 hosts x 2 pairs of devices x 64.
  ['C29', 'upheld', 5952, 0, null],
  // 2 x 32 x 2 hosts x 3 devices x 3, and of 32 MiB the 16 sizes up to 32 MiB: above those, no guest has room.
  // All of these are against it. 128 MiB do not fit into fed40000 - f8000000 and are halved to the same.
  ['C30', 'refuted', 1344, 192, '64MiB reserved with the limit to half, 64MiB without'],
  // 3 x 6 x 3 x 2 hosts x (2 x 1 + 2 x 2).
  ['C31', 'upheld', 648, 0, null],
  // 10 hosts x 3. f9000000 to fdffffff are 5 windows; the config window is at fc000000, so fd000000 alone.
  ['C32', 'upheld', 36, 0, 'of six, 5 work under original and 1 under merged'],
  // 2 x 6 x 2 x 2 hosts x 4 kernels x (4 x 2 + 2 x (2 + 4)). Against it: base f8000000 (two of the hosts with
  // 8 MiB) in the one kernel that reserves, x 2 x 2: 32 MiB, in 1 + 1 scenarios, and two of 16 MiB, in 2 + 4.
  ['K1', 'refuted', 3840, 64, 'with 64-bit BARs only: holds in all 1920'],
  // Those of 21 x 3 hosts x 4 kernels x 2 paths x 9 in which mainline protects.
  ['K2', 'refuted', 2928, 176, 'Gen2 x86_64: holds in all 720'],
  // (7 + 6) x 2 hosts x 2 kernels x 2 paths x 3 devices x 9, each with efifb released and held.
  ['K3', 'upheld', 5616, 0, 'arm64, nothing asked for: the framebuffer is at e0000000'],
  // Those of 15 x 3 hosts x 2 kernels x 4 devices x (3 + 9) in which anything works.
  ['K4', 'refuted', 3540, 46, 'with a dxg device: fails in 36 of 1860'],
];

describe('how each claim falls', () => {
  it.each(EXPECTED)(
    '%s: %s, %i cases, %i against',
    (id, verdict, tried, failing, seen, turning = []) => {
      const claim = ledger.find((known) => known.id === id);
      const found = claim && judgeClaim(claim, strategies);
      expect(found).toMatchObject({ id, verdict, tried, failing });
      expect(found?.counterexample === null).toBe(failing === 0);
      if (found?.counterexample) expect(scenarioProblem(found.counterexample.scenario)).toBeNull();
      if (seen !== null) expect(found?.evidence.join('\n')).toContain(seen);
      const turned = found?.underAssumptions.filter((side) => side.verdict !== found.usually);
      expect(turned?.map(({ assumption }) => assumption)).toEqual(turning);
    },
  );
});

it('evidence leads with what fails: for C22 with noefi', () => {
  const found = c22.judge(benchOf(strategies, DEFAULT_ASSUMPTIONS));
  expect(found.evidence()).toEqual([
    'noefi: fails in 1728 of 2592',
    'EFI, efifb held: fails in 68 of 1296',
    'EFI: holds in all 2592',
  ]);
});

describe('the ledger', () => {
  it('has 36 claims in order, two about kernels after them, each with its evaluator', () => {
    const ids = [
      ...Array.from({ length: 32 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`),
      ...['K1', 'K2', 'K3', 'K4'],
    ];
    expect(ledger.map(({ id }) => id)).toEqual(ids);
    expect(Object.keys(evaluators)).toEqual([...ids, 'K5', 'K6']);
    expect(allClaims.map(({ id }) => id)).toEqual([...ids, 'K5', 'K6']);
    expect(EXPECTED.map(([id]) => id)).toEqual(ids);
  });
});
