import { describe, expect, it } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { diagnosing, inWords } from './testing/diagnosed.ts';
import { readLog } from './testing/read.ts';
import { writeDiagnosis } from './text/text.ts';

const diagnosed = diagnosing(strategies, { tried: 256, kept: 64 });
const verdictOn = async (...texts: readonly string[]) => (await diagnosed(...texts)).verdict;

const WHOLE = [
  '[    0.000000] Linux version 6.8.0-45-generic (b@h) (x86_64-linux-gnu-gcc-13) #45 SMP Fri Aug 30 12:02:04 UTC 2024',
  '[    0.000000] Command line: root=/dev/sda1 crashkernel=512M',
  '[    0.000000] efi: EFI v2.7 by Microsoft',
  '[    1.000000] hv_vmbus: registering driver hv_storvsc',
].join('\n');
const GUID = '11111111-2222-3333-4444-555555555555';

describe('no evidence, no verdict', () => {
  it.each([
    [
      'a KVM guest',
      'Linux version 6.8.0 (a@b)\nHypervisor detected: KVM\nBIOS-e820: [mem 0x100000-0x7fffffff] usable',
    ],
    [
      'bare metal by lspci',
      '0000:00:1f.2 SATA controller: Intel\n\tMemory at f7d00000 (32-bit, non-prefetchable) [size=2K]',
    ],
    [
      'a log without a line of Hyper-V',
      'Linux version 6.8.0 (a@b)\nVFS: Unable to mount root fs on unknown-block(0,0)',
    ],
  ])('%s', async (_, log) => {
    const diagnosis = await diagnosed(log);
    expect(diagnosis.verdict.headline).toBe('not-hyper-v');
    expect(diagnosis.judged).toBeNull();
    expect(writeDiagnosis(diagnosis, ['f'])).toMatch(
      /^NO VERDICT: not shown to be a Hyper-V guest\./,
    );
  });

  it('an excerpt without a device says nothing of devices, a whole log says that there is none', async () => {
    expect(await verdictOn('hv_vmbus: Vmbus version:5.3')).toMatchObject({
      headline: 'open',
      because: 'no whole log',
    });
    expect(await verdictOn(WHOLE)).toMatchObject({
      headline: 'nothing-at-risk',
      because: 'no PCI device',
      kdump: 'set up',
    });
  });

  it('an excerpt of /proc/iomem is open, a whole one is not', async () => {
    const lines = [
      'f8000000-f87fffff : 5620e0c7-8062-4dce-aeb7-520c7ef76171',
      '100000000-107ffffff : System RAM',
    ];
    const whole = ['00000000-00000fff : Reserved', '00100000-f7ffffff : System RAM', ...lines];
    expect((await verdictOn(lines.join('\n'))).headline).toBe('open');
    expect((await verdictOn(whole.join('\n'))).headline).toBe('nothing-at-risk');
    expect((await verdictOn(['...', ...whole, '...'].join('\n'))).headline).toBe('open');
  });
});

describe('what is lost is told apart', () => {
  const refused = (root: string, device: string) =>
    [
      WHOLE.replace('root=/dev/sda1', root),
      `[    1.100000] hv_pci ${GUID}: PCI VMBus probing: Using version 0x10004`,
      `[    1.200000] hv_pci ${GUID}: PCI host bridge to bus 2222:00`,
      `[    1.300000] ${device}`,
      '[    0.000000] Linux version 6.8.0-45-generic (b@h)',
      `[    0.000000] Command line: ${root} elfcorehdr=0x1`,
      `[    1.100000] hv_pci ${GUID}: PCI VMBus probing: Using version 0x10004`,
      `[    1.200000] hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status c0370048`,
    ].join('\n');
  const NIC = 'pci 2222:00:00.0: [15b3:1018] type 00 class 0x020000';
  const GPU = 'pci 2222:00:00.0: [10de:20b0] type 00 class 0x030200';
  const NVME = 'nvme nvme0: pci function 2222:00:00.0';

  it.each([
    ['root=/dev/nvme0n1p1', NVME, 'dump-lost', 'DUMP LOST: '],
    ['root=/dev/sda1', NIC, 'network-lost', 'NETWORK LOST (one NIC): '],
    ['root=/dev/sda1', GPU, 'device-lost', 'DEVICE LOST: '],
  ])('%s, %s: %s', async (root, device, headline, words) => {
    const diagnosis = await diagnosed(refused(root, device));
    expect(diagnosis.verdict.headline).toBe(headline);
    expect(writeDiagnosis(diagnosis, ['f']).startsWith(words)).toBe(true);
  });

  it('kdump that is not set up comes first', async () => {
    const diagnosis = await diagnosed(WHOLE.replace(' crashkernel=512M', ''));
    expect(diagnosis.verdict.kdump).toBe('not set up');
    expect(writeDiagnosis(diagnosis, ['f'])).toMatch(/^KDUMP IS NOT SET UP: /);
  });
});

describe('only c0370048 is this failure', () => {
  it.each([
    [
      `hv_pci ${GUID}: PCI Pass-through VSP failed D0 Entry with status c0000001`,
      'd0-failed',
      /and not because/,
    ],
    ['watchdog: BUG: soft lockup - CPU#0 stuck for 26s! [swapper/0:1]', 'soft-lockup', /hung\./],
    [
      'BUG: kernel NULL pointer dereference, address: 0\nRIP: 0010:x+0x1/0x2 [hv_vmbus]',
      'vmbus-oops',
      /not\s+known/,
    ],
  ])('%s: told first', async (line, trouble, words) => {
    const diagnosis = await diagnosed(`hv_vmbus: Vmbus version:5.3\n${line}`);
    expect(diagnosis.troubles.map((fact) => fact.trouble)).toEqual([trouble]);
    const [first = ''] = writeDiagnosis(diagnosis, ['f']).split('\n\n');
    expect(first).toMatch(/^THE LOG SHOWS: /);
    expect(first.replaceAll('\n', ' ')).toMatch(words);
    expect(diagnosis.verdict.headline).toBe('open');
  });
});

describe('advice that its reader can follow', () => {
  const LOST = [
    readLog('lab-gen2-dmesg'),
    readLog('lab-gen2-iomem'),
    readLog('lab-gen2-kdump-journal'),
  ];

  it('it says what to type for each loader, and how much it cures', async () => {
    const text = writeDiagnosis(await diagnosed(...LOST), ['f']);
    for (const words of ['dracut', 'initramfs-tools', 'kdump-tools', 'cures it', 'Stop-VM']) {
      expect(text).toContain(words);
    }
  });

  it('on Azure nothing is advised that only a host can do', async () => {
    const azure = LOST.map((log) => log.replaceAll('45-generic', '1029-azure'));
    const { judged } = await diagnosed(...azure);
    const steps = judged?.advice.flatMap((one) => one.steps.map(({ of }) => of)) ?? [];
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).not.toContain('PowerShell on the host');
    const lab = await diagnosed(...LOST);
    expect(lab.judged?.advice.flatMap((one) => one.steps.map(({ of }) => of))).toContain(
      'PowerShell on the host',
    );
  });

  it('where the architecture is open, kexec -s is not promised', async () => {
    const open = `hv_pci ${GUID}: PCI VMBus probing: Using version 0x10004\nefi: EFI v2.7 by Microsoft`;
    const { judged } = await diagnosed(open);
    const kexec = judged?.advice.find(({ what }) => what.includes('kexec -s'));
    expect(kexec === undefined || kexec.cures < kexec.of).toBe(true);
  });
});

describe('what is assumed is varied', () => {
  it("WSL's utility VM and CVMs have no framebuffer first", async () => {
    const wsl = 'Linux version 5.15.153.1-microsoft-standard-WSL2 (a@b) (gcc x86_64)';
    expect(inWords(await diagnosed(wsl))).toMatchObject({ 'console support': 'off' });
    const cvm = 'Hyper-V: Isolation Config: Group A 0x1, Group B 0xba2';
    expect(inWords(await diagnosed(cvm))).toMatchObject({ 'console support': '? off | on' });
  });

  it('hyperv_fb on generation 1 takes the place that a line shows, and contradicts none', async () => {
    const iomem = [
      '40000000-fffbffff : PCI Bus 0000:00',
      '  f8000000-fbffffff : 0000:00:08.0',
      '    fb800000-fbffffff : 5620e0c7-8062-4dce-aeb7-520c7ef76171',
    ].join('\n');
    const log = 'hyperv_fb: Synthvid Version major 3, minor 5';
    const diagnosis = await diagnosed(log, iomem);
    expect(inWords(diagnosis)).toMatchObject({
      generation: '1',
      'video memory of hyperv_fb': 'fb800000-fbffffff',
    });
    expect(diagnosis.fit?.reproduced).toBe(true);
  });
});

it('with hyperv_fb Linux 5.10 to 6.7 tells the next kernel nothing by kexec_file_load either', async () => {
  const graphics = [
    '[    1.100000] efifb: framebuffer at 0xf8000000, using 3072k, total 3072k',
    '[    1.200000] hyperv_fb: Synthvid Version major 3, minor 5',
    '+ kexec -s -p /boot/vmlinuz',
  ].join('\n');
  const loaded = async (version: string) => {
    const log = `${WHOLE.replace('6.8.0', version)}\n${graphics}`;
    return inWords(await diagnosed(log))['kdump loaded by'];
  };
  expect(await loaded('6.7.0')).toBe('kexec_load, hyperv_fb, newest tools');
  expect(await loaded('5.10.0')).toBe('kexec_load, hyperv_fb, newest tools');
  expect(await loaded('6.8.0')).toBe('kexec_file_load');
  expect(await loaded('5.9.0')).toBe('kexec_file_load');
});

it('no line is wider than a terminal, and none but a heading of a table is said often', async () => {
  const log = [
    WHOLE,
    ...Array.from(
      { length: 31 },
      (_, index) => `[    ${index + 2}.000000] watchdog: BUG: soft lockup - CPU#0 stuck`,
    ),
  ].join('\n');
  const text = writeDiagnosis(await diagnosed(log), ['a/rather/long/path/of/a/log/file.txt']);
  const lines = text.split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  const often = lines.filter(
    (line) => line.trim() !== '' && lines.filter((one) => one === line).length > 4,
  );
  expect(often).toEqual([]);
});
