/** What a reader of each real log would say of it: written by hand, from the log and model.md alone. */
export interface Machine {
  /** In words; `?` before what no line says, ` | ` before what is as possible. */
  readonly facts: Readonly<Record<string, string>>;
  /** Devices and their BARs. */
  readonly devices: readonly string[];
  /** Line, what it is, and the address there; every one must come out of the model. */
  readonly addresses: readonly string[];
  readonly troubles: readonly string[];
}

/** By the number with which the file's name begins. */
export const machines: Readonly<Record<string, Machine>> = {
  '01': {
    facts: {
      kernel: '5.3.18-150300.59.112-default',
      generation: '1',
      architecture: 'x86_64',
      'low MMIO': '3 GiB',
      'high MMIO': 'fe0000000-fffffffff',
      'framebuffer size': '8 MiB',
      'probe order': '2610:00:02.0, drm',
      strategy: 'pre-6.0 | original',
    },
    devices: ['2610:00:02.0 1MiB/64'],
    addresses: [
      '35: high MMIO fe0000000-fffffffff',
      '39: low MMIO 40000000-fffbffff',
      '10: low MMIO starts 40000000',
      '22: high MMIO fe0000000-fffffffff',
      '52: video BAR f8000000-fbffffff',
      '91: 2610:00:02.0: high window fe0000000-fe00fffff',
      '95: 2610:00:02.0: BAR, 1 MiB fe0000000',
    ],
    troubles: [],
  },
  '03': {
    facts: {
      kernel: '6.8.0-1029-azure',
      generation: '2',
      architecture: 'x86_64',
      'low MMIO': '3 GiB',
      'high MMIO': 'fe0000000-fffffffff',
      CONFIG_SYSFB: 'on',
      'probe order': 'drm, 1a65:00:02.0, 927a:00:02.0',
      'kdump loaded by': '? kexec_load, hyperv_drm | kexec_file_load',
      strategy: 'original',
    },
    devices: ['1a65:00:02.0 1MiB/64', '927a:00:02.0 1MiB/64'],
    addresses: [
      '11: low MMIO starts 40000000',
      '27: high MMIO fe0000000-fffffffff',
      '70: 1a65:00:02.0: high window fe0000000-fe00fffff',
      '74: 1a65:00:02.0: BAR, 1 MiB fe0000000',
      '83: 927a:00:02.0: high window fe0100000-fe01fffff',
      '87: 927a:00:02.0: BAR, 1 MiB fe0100000',
    ],
    troubles: [],
  },
  '07': {
    facts: {
      kernel: '5.15.0-1089-azure',
      generation: '1',
      architecture: 'x86_64',
      'low MMIO': '3 GiB',
      'high MMIO': 'fc0000000-fffffffff',
      'probe order': 'drm, fbca:00:02.0 | fbca:00:02.0, drm',
      strategy: 'pre-6.0 | original',
    },
    devices: ['fbca:00:02.0 1MiB/64'],
    addresses: [
      '46: low MMIO 40000000-fffbffff',
      '47: high MMIO fc0000000-fffffffff',
      '10: low MMIO starts 40000000',
      '11: high MMIO fc0000000-fffffffff',
      '59: video BAR f8000000-fbffffff',
      '107: fbca:00:02.0: high window fc0000000-fc00fffff',
      '111: fbca:00:02.0: BAR, 1 MiB fc0000000',
    ],
    troubles: [],
  },
  '11': {
    facts: {
      generation: '1',
      architecture: 'x86_64',
      'low MMIO': 'nothing asked',
      'high MMIO': 'fe0000000-fffffffff',
      'framebuffer size': '8 MiB',
      'probe order': '2ba2:00:02.0, drm',
      strategy: 'pre-6.0',
    },
    devices: ['2ba2:00:02.0 8MiB/64'],
    addresses: [
      '4: low MMIO f8000000-fffbffff',
      '8: high MMIO fe0000000-fffffffff',
      '5: video BAR f8000000-fbffffff',
      '26: video memory f8100000-f88fffff',
      '6: 2ba2:00:02.0: config window f8000000-f8001fff',
      '9: 2ba2:00:02.0: high window fe0000000-fe07fffff',
      '25: 2ba2:00:02.0: config window f8000000-f8001fff',
      '10: 2ba2:00:02.0: BAR, 8 MiB fe0000000',
    ],
    troubles: ['20: video-memory-refused', '21: video-memory-refused'],
  },
  '12': {
    facts: {
      generation: '1',
      architecture: 'x86_64',
      'low MMIO': 'nothing asked',
      'high MMIO': 'fe0000000-fffffffff',
      'framebuffer size': '128 MiB',
      // Only the merged fix cuts at fed3ffff.
      strategy: 'merged',
    },
    devices: [],
    addresses: [
      '17: low MMIO f8000000-fffbffff',
      '27: high MMIO fe0000000-fffffffff',
      '16: low MMIO starts f8000000',
      '18: video BAR f8000000-fbffffff',
      '3: VMBus range 0 f8000000-fed3ffff',
      '3: VMBus range 1 fe0000000-fffffffff',
      '3: reserved f8000000-fbffffff',
      '28: video memory fe0000000-fe7ffffff',
      '30: kdump reserved f8000000-fbffffff',
    ],
    troubles: [],
  },
  '13': {
    facts: {
      generation: '? 2 | 1',
      architecture: '? x86_64 | arm64',
      'low MMIO': '3 GiB',
      'high MMIO': 'fe0000000-fffffffff',
      strategy: '? original | pre-6.0 | merged',
    },
    devices: ['0001:00:00.0 16MiB/32 256MiB/64 32MiB/64', 'c93f:00:02.0 1MiB/64'],
    addresses: [
      '5: 0001:00:00.0: BAR, 16 MiB 41000000',
      '6: 0001:00:00.0: BAR, 256 MiB fe0000000',
      '7: 0001:00:00.0: BAR, 32 MiB ff0000000',
      '12: c93f:00:02.0: BAR, 1 MiB ff2000000',
    ],
    troubles: [],
  },
  '17': {
    facts: {
      kernel: '5.13.0-rc3-next-20210528-next',
      generation: '2',
      architecture: 'x86_64',
      'low MMIO': 'nothing asked',
      'high MMIO': 'fe0000000-fffffffff',
      'framebuffer size': '? 8 MiB | 32 MiB',
      CONFIG_SYSFB: 'on',
      strategy: 'pre-6.0',
    },
    devices: [],
    addresses: [
      '8: low MMIO starts f8000000',
      '16: high MMIO fe0000000-fffffffff',
      '21: lfb_base told f8000000',
    ],
    troubles: [],
  },
  '19': {
    facts: {
      kernel: '5.16.0-rc3-00227-g5f58da2befa5-dirty',
      generation: '2',
      architecture: 'arm64',
      'low MMIO': 'nothing asked',
      'high MMIO': '? fe0000000-fffffffff | fc0000000-fffffffff',
      CONFIG_SYSFB: 'on',
      strategy: 'pre-6.0',
    },
    devices: [],
    addresses: ['19: lfb_base told e0000000'],
    troubles: [],
  },
  '22': {
    facts: {
      kernel: '6.13.0+',
      generation: '2',
      // On arm64 no kdump kernel is told anything, and this one was, or what it was told would be nothing to note.
      architecture: 'x86_64',
      'low MMIO': '3 GiB',
      CONFIG_SYSFB: 'on',
      // Whatever passes the firmware's address on, or the address of an unmoved framebuffer.
      'kdump loaded by': '? kexec_file_load | kexec_load, hyperv_fb, tools 2.0.18',
      strategy: 'original | merged',
    },
    devices: [],
    addresses: ['3: kdump lfb_base told 40000000'],
    troubles: ['8: soft-lockup'],
  },
  '28': {
    facts: {
      generation: '2',
      // On arm64 no kdump kernel is told anything, and this one was, or what it was told would be nothing to note.
      architecture: 'x86_64',
      'low MMIO': 'nothing asked',
      'framebuffer size': '8 MiB',
      CONFIG_SYSFB: 'on',
      'probe order': 'pci, drm',
      'kdump loaded by': 'kexec_load, hyperv_fb, newest tools',
      'kdump kernel loads': 'pci',
      strategy: '? original | pre-6.0',
    },
    devices: ['pci'],
    addresses: [
      '2: reserved f8000000-f87fffff',
      '3: pci: config window f8800000-f8801fff',
      '5: kdump lfb_base told 00000000',
      '5: kdump reserved none',
      '6: kdump pci: config window f8000000-f8001fff',
      '6: kdump pci: config window refused',
    ],
    troubles: ['6: config-refused'],
  },
};
