import { describe, expect, it } from 'vitest';
import { scenarioProblem } from '../../engine/index.ts';
import { strategies } from '../../strategies/index.ts';
import { evaluators } from './evaluators/index.ts';
import { judgeClaim } from './judge.ts';
import { ledger } from './ledger.ts';

/** The settings that turn a claim; every other leaves it as it usually falls. */
type Turning = readonly string[];

/** A claim, how it falls, cases tried, cases against it, decisive evidence, and what turns it. */
type Row = readonly [id: string, verdict: string, number, number, string | null, Turning?];

/*
 * How many cases there are is arithmetic. Sizes of low MMIO: 44 on x86_64 (nothing asked for, and 43), 22
 * of which arm64 can ask for; of the few, 6 and 3. Sizes of framebuffer: 64, or 9. One device makes 3
 * orders of probes in a kernel (alone, before and after the graphics device), two make 8, two kernels
 * their square.
 */
const EXPECTED: readonly Row[] = [
  // Told 0 with the framebuffer unmoved. x86_64, 24 hosts with at most 8 MiB: 3 orders by 2 paths, and by
  // old tools the 1 without the driver; 84 with more: that 1 by 3 paths. arm64, 12 and 42: by all 4 paths.
  // Twice each: with the driver in the kdump kernel and without. 336 + 504 + 288 + 336.
  ['C01', 'upheld', 1464, 0, 'fails in 1344 of 1344'],
  // (44 + 22) x 64 x 3. Against it: the 60 sizes above 8 MiB x the 2 orders with no driver before the disk.
  [
    'C02',
    'rests on an assumption',
    12672,
    7920,
    'reserved: fails in 0 of 792',
    ['A1=uefi', 'A1=firmware'],
  ],
  // (6 + 6 + 6 + 3) x 7 hosts x (3 + 2 x 9). Against it: Gen1 with up to 136 MiB of low MMIO, where 5 sizes
  // only fit above 4 GiB: 3 x 5 x 2 paths, the driver first and then the disk first, with the driver or not.
  ['C03', 'refuted', 3087, 60, 'Gen2: fails in 0 of 2205'],
  // 8 x 5 hosts x (3 x 3 + 4 x 8); against it the 8 without high MMIO.
  ['C04', 'refuted', 1640, 328, 'with high MMIO: fails in 0 of 1312'],
  // The listing has a T4 and a VF; the T4's 16 MiB at 41000000 are 32-bit.
  ['C05', 'refuted', 2, 1, '32-bit at 41000000; the engine puts it at 41000000'],
  // 9 x 2 x 2 hosts x (5 x 3 + 6 x 8), of which 2 singles and 2 doubles with 64-bit BARs: 36 x 22. Against
  // it: with high MMIO, 18 x 41, but where no low window fits: 64 MiB on base f8000000 (2 x 3), or after
  // video memory of 68 MiB at f8000000 (3), two of 32 MiB after that (3 x 2).
  ['C06', 'refuted', 2268, 723, 'with 64-bit BARs only: fails in 0 of 792'],
  // 9 x 4 hosts x (3 x 9 + 3 x 64).
  ['C07', 'refuted', 7884, 4699, 'two devices: fails in '],
  // (44 + 44 + 22) x 64; Gen1 keeps it at 4 GiB - 128 MiB, the low base of only 2 of 44: 42 x 64.
  ['C08', 'refuted', 7040, 2688, 'Gen1: at f8000000, whatever the low base'],
  // 2 x 64 sizes, 32 of them from 66 to 128 MiB.
  ['C09', 'refuted', 128, 64, 'recorded: mmio_megabytes=128 at 7680x4320'],
  // 44 x 4 x 2 hosts x 2 paths x 2 orders in each kernel.
  ['C10', 'upheld', 2816, 0, 'by kexec_load: fails in 0 of 1408'],
  // 22 x 4 x 2 x 2 x 4.
  ['C11', 'upheld', 1408, 0, 'by kexec_file_load: fails in 0 of 704'],
  ['C12', 'upheld', 2816, 0, 'with hyperv_fb: fails in 0 of 1408'],
  // 9 x 4 hosts x 2 paths x (2 x 9 + 64). The two devices trade places in the 64.
  ['C13', 'rests on an assumption', 5904, 0, 'arm64, kexec_load: fails in 0 of 984', ['A2=kept']],
  // The framebuffer has moved: 2 of 3 orders in the first kernel, 3 in the second, 3 devices, 2 paths.
  // Gen2: 6 sizes above 8 MiB, (6 + 3) x 6 x 36; Gen1: 5 above 64 MiB, 6 x 5 x 36.
  // Against it: 60 as C03, for each small device; 120 with the GPU, whose high window does not fit above a
  // config window, so that its place is free again; and 2 x 2 where its low window stays behind in 256 MiB.
  ['C14', 'refuted', 3024, 244, 'Gen2 x86_64: fails in 0 of 1296'],
  // 9 x 4 x 2 hosts x 2 paths x 3 devices x 9.
  ['C15', 'upheld', 3888, 0, 'holds its range: fails in 2880 of 3888'],
  // 6 x 12 hosts x 2 kernels x 2 devices x (3 + 9); 5 of the 12 sizes fit into the BAR.
  // Against it: the other 7, the driver first and then the device first, with the driver or not: 6 x 7 x 8.
  ['C16', 'refuted', 3456, 336, 'framebuffer within the BAR: fails in 0 of 1440'],
  // (44 + 22) x 9 x 3.
  ['C17', 'upheld', 1782, 0, null],
  // (6 + 3) x 9 x 2 hosts x 4 kernels x (1 + 2 + 1 + 4).
  ['C18', 'upheld', 5184, 0, 'without SYSFB: fails in 0 of 2592'],
  // 9 x 9 x 2.
  ['C19', 'refuted', 162, 81, 'the disk first: fails in 0 of 81'],
  // 136 / 2, 150 / 2 and, of 1024 / 2, the most there is.
  ['C20', 'upheld', 3, 0, '150MiB asked for: base f6a00000, 75MiB reserved'],
  // fed40000 - f7800000 = 7540000, which is 117.25 MiB. Asked for 136 MiB up to 68 MiB: 34 sizes; 68 MiB alone
  // where nothing or 128 MiB is asked for: 128 + 2 x (68 - 64) = 136.
  ['C21', 'upheld', 36, 0, '117.25 MiB are left; 128 MiB asked for, 64 MiB reserved'],
  // (6 + 6 + 3) x 4 hosts x 4 kernels x 2 paths x 2 devices x 9; all of the CVMs' 6 x 4 x 4 x 36, and of
  // the others' with noefi, 9 x 4 x 2 x 36, the 2 of 3 orders with no driver before the device.
  ['C22', 'refuted', 8640, 5184, 'no CVM, EFI: fails in 0 of 2592'],
  // 3 strategies x 2 x (2 + 2 + 6): c0000000, or just above what was granted before.
  ['C23', 'refuted', 60, 60, 'video memory at c0000000'],
  // 6 x 54 sizes; 66 to 108 MiB are 22 of them: from f8000000 they stick out of the BAR, f8000000-fbffffff,
  // and after it are fed40000 - fc000000, 45.25 MiB.
  ['C24', 'refuted', 324, 132, '66 MiB, nothing asked for: video memory at fe0000000'],
  // 44 x 2 x 2 x 4 pairs of orders, of which one pair is against it.
  ['C25', 'refuted', 704, 176, 'the same order, no trouble: fails in 0 of 352'],
  // 3 x 6 x 9 x 2, with console support on and off.
  ['C26', 'refuted', 648, 324, 'console support off: fails in 0 of 324'],
  ['C27', 'upheld', 1, 0, 'the kdump kernel prints start=0xf8000000, size=0x4000000'],
  // (44 + 44 + 22) x 64 x 2.
  ['C28', 'upheld', 14080, 0, 'CVM: fails in 0 of 5632'],
  // 6 x 4 hosts x 2 kernels x 5 devices x (3 + 9), and 6 x 4 hosts x 2 pairs of devices x 64.
  ['C29', 'upheld', 5952, 0, 'with 66 MiB: fails in 267 of 1488'],
  // 2 x 32 x 2 hosts x 3 devices x 3. 128 MiB do not fit into fed40000 - f8000000 and are halved to the same.
  ['C30', 'upheld', 1152, 0, 'without the limit to half (128 MiB asked for): fails in 0 of 1152'],
  // 3 x 6 x 3 x 2 hosts x (5 + 6 x 2 + 24).
  [
    'C31',
    'refuted',
    4428,
    516,
    'with 64-bit BARs only, less than 1 GiB of low MMIO: fails in 0 of 432',
  ],
  // 10 hosts x 3. f9000000 to fdffffff are 5 windows; the config window is at fc000000, so fd000000 alone.
  ['C32', 'upheld', 30, 0, 'of six, 5 work under original and 1 under merged'],
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

describe('the ledger', () => {
  it('has 32 claims in order, each with its evaluator', () => {
    const ids = Array.from({ length: 32 }, (_, index) => `C${String(index + 1).padStart(2, '0')}`);
    expect(ledger.map(({ id }) => id)).toEqual(ids);
    expect(Object.keys(evaluators)).toEqual(ids);
    expect(EXPECTED.map(([id]) => id)).toEqual(ids);
  });
});
