/** What a real machine printed, word for word. */
export interface Recording {
  readonly source: string;
  readonly lines: readonly string[];
}

/** A Linux VM of the Azure size NCas T4 v3. */
export const NCAST4V3: Recording = {
  source:
    'lspci -vv of an Azure NCas T4 v3: github.com/microsoft/VirtualClient, 53e432adb5d1, Examples/lspci/linux-1.txt',
  lines: [
    '0001:00:00.0 3D controller: NVIDIA Corporation TU104GL [Tesla T4] (rev a1)',
    'Region 0: Memory at 41000000 (32-bit, non-prefetchable) [size=16M]',
    'Region 1: Memory at fe0000000 (64-bit, prefetchable) [size=256M]',
    'Region 3: Memory at ff0000000 (64-bit, prefetchable) [size=32M]',
    'c93f:00:02.0 Ethernet controller: Mellanox Technologies MT27710 Family [ConnectX-4 Lx Virtual Function] (rev 80)',
    'Region 0: Memory at ff2000000 (64-bit, prefetchable) [size=1M]',
  ],
};

/** A lab Gen1 VM: 128 MiB of low MMIO asked for, 7680x4320, a kernel with the merged fix. */
export const LAB_GEN1: Recording = {
  source:
    'kernel logs and /proc/iomem of a lab Gen1 VM at 7680x4320, reply of 2026-04-28 (S3), <SA1PR21MB69213486F821CA5A2C793C81BF342@SA1PR21MB6921.namprd21.prod.outlook.com>',
  lines: [
    'hv_vmbus: hv_mmio=[mem 0xf8000000-0xfed3ffff],[mem 0xfe0000000-0xfffffffff] fb=[mem 0xf8000000-0xfbffffff]',
    'hyperv_connect_vsp: hyperv_drm: mmio_megabytes=128 MB',
    'fec00000-fec003ff : IOAPIC 0',
    'fee00000-fee00fff : PNP0C02:01',
    'fffc0000-ffffffff : PNP0C01:00',
    'fe0000000-fe7ffffff : 5620e0c7-8062-4dce-aeb7-520c7ef76171',
    'Gen1 VM: start=0xf8000000, size=0x4000000',
  ],
};

/** The groups of the first line that matches, in order; an Error where none does. */
export function recordedIn({ source, lines }: Recording, pattern: RegExp): readonly string[] {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found !== null) return found.slice(1);
  }
  throw new Error(`${source}: no line matches ${pattern}`);
}
