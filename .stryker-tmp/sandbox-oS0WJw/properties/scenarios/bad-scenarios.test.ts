import { describe, expect, it } from 'vitest';
import { readScenarios } from './file.ts';
import { allOf } from './testing/all-of.ts';

/** A valid scenario; each case replaces one piece of it. */
const GOOD = `{ "format": "hvmmio-scenario/1",
  "host": { "arch": "x86_64", "lowMmio": "128MiB", "highMmio": ["0xfe0000000", "0xfffffffff"] },
  "devices": [
    { "id": "nvme0", "bars": [ { "size": "16KiB", "bits": 64 } ], "root": true },
    { "id": "gpu0", "dxg": "64MiB" } ],
  "boots": [
    { "kernel": { "sysfb": true },
      "events": [ { "probe": "nvme0" }, { "probe": "gpu0" }, { "remove": "gpu0" } ] },
    { "via": { "kind": "kdump", "syscall": "kexec_load", "tools": "2.0.32", "fb0": "none" },
      "events": [ { "probe": "nvme0" } ] } ] }
`;

const FIELDS = 'only format, name, host, devices, boots';
const HOST_FIELDS =
  'only arch, generation, isolation, console, firmware, lowMmio, highMmio, resolution, framebuffer, vmm';
const SIZE = 'a size above 0: whole bytes, or a text such as "64MiB"';
const ADDRESS = 'an address such as "0xfe0000000": lower-case hex without padding';
const VERSION = 'a version of kexec-tools such as "2.0.32": numbers between dots';
const KNOWN = 'a device of this scenario: drm, nvme0, gpu0';
const RANGE = '["0xfe0000000", "0xfffffffff"]';

/** A line a case: what is wrong | the piece | what takes its place | the message after the file. */
const FIELD_CASES = `
  an unknown field | "boots" | "bots" | 6:3: bots: found an unknown field, expected ${FIELDS}; did you mean "boots"?
  one that is near nothing | "boots" | "zzzzzz": 1, "boots" | 6:3: zzzzzz: found an unknown field, expected ${FIELDS}
  one whose name is not a word | "boots" | "a b": 1, "boots" | 6:3: ["a b"]: found an unknown field, expected ${FIELDS}
  one of the host | "arch" | "arc" | 2:13: host.arc: found an unknown field, expected ${HOST_FIELDS}; did you mean "arch"?
  one of a device | "root" | "rot" | 4:67: devices[0].rot: found an unknown field, expected only id, bars, dxg, root; did you mean "root"?
  one of a BAR | "bits" | "bit" | 4:51: devices[0].bars[0].bit: found an unknown field, expected only size, bits; did you mean "bits"?
  one of a boot | "kernel" | "kernal" | 7:7: boots[0].kernal: found an unknown field, expected only via, kernel, events; did you mean "kernel"?
  one of a kernel | "sysfb" | "sysbf" | 7:19: boots[0].kernel.sysbf: found an unknown field, expected only sysfb, efi, efifb; did you mean "sysfb"?
  one of an event | { "remove" | { "unplug" | 8:64: boots[0].events[2].unplug: found an unknown field, expected only probe, remove
  one of a via | "fb0" | "fb" | 9:77: boots[1].via.fb: found an unknown field, expected only kind, syscall, tools, fb0, screenInfo; did you mean "fb0"?
  no format | "format": "hvmmio-scenario/1", | | 1:1: format: found nothing, expected "hvmmio-scenario/1"
  no id | "id": "gpu0", | | 5:5: devices[1].id: found nothing, expected a text
  no size | "size": "16KiB", | | 4:32: devices[0].bars[0].size: found nothing, expected ${SIZE}
  no bits | , "bits": 64 | | 4:32: devices[0].bars[0].bits: found nothing, expected 32 or 64
  no events | ,\\n      "events": [ { "probe": "nvme0" } ] | | 9:5: boots[1].events: found nothing, expected a list of events
  no via.kind | "kind": "kdump", | | 9:14: boots[1].via.kind: found nothing, expected one of kexec, kdump
  no via.syscall | "syscall": "kexec_load", | | 9:14: boots[1].via.syscall: found nothing, expected one of kexec_load, kexec_file_load
  a field twice | "tools": "2.0.32" | "kind": "kexec" | 9:58: found "kind" a second time in one object, expected it once
`;

const VALUE_CASES = `
  another format | "hvmmio-scenario/1" | "hvmmio-outcome/1", "x": 1 | 1:13: format: found "hvmmio-outcome/1", expected "hvmmio-scenario/1"
  a root that is not a flag | "root": true | "root": 1 | 4:75: devices[0].root: found 1, expected true or false
  a CONFIG_SYSFB that is not a flag | "sysfb": true | "sysfb": "yes" | 7:28: boots[0].kernel.sysfb: found "yes", expected true or false
  an unknown architecture | "x86_64" | "x86" | 2:21: host.arch: found "x86", expected one of x86_64, arm64
  a generation that is a text | "arch": "x86_64" | "generation": "2" | 2:27: host.generation: found "2", expected 1 or 2
  an unknown isolation | "arch": "x86_64" | "isolation": "sev" | 2:26: host.isolation: found "sev", expected one of none, vbs, snp, tdx
  an unknown firmware | "arch": "x86_64" | "firmware": "uefi" | 2:25: host.firmware: found "uefi", expected one of acpi, devicetree
  a console that is null | "arch": "x86_64" | "console": null | 2:24: host.console: found null, expected true or false
  a host that is a list | { "arch": "x86_64", "lowMmio": "128MiB", "highMmio": ${RANGE} } | [] | 2:11: host: found an empty list, expected a host
  an unknown fb0 | "none" | "simpledrm" | 9:84: boots[1].via.fb0: found "simpledrm", expected one of hyperv_drm, hyperv_fb, efifb, none
  an unknown via.kind | "kdump" | "reboot" | 9:24: boots[1].via.kind: found "reboot", expected one of kexec, kdump
  tools that are no version | "2.0.32" | "v2.0.32" | 9:67: boots[1].via.tools: found "v2.0.32", expected ${VERSION}
  tools that are a number | "2.0.32" | 2.5 | 9:67: boots[1].via.tools: found 2.5, expected ${VERSION}
  an efifb that is a flag | "sysfb": true | "efifb": true | 7:28: boots[0].kernel.efifb: found true, expected one of released, held
  a VMM that is not known | "arch": "x86_64" | "vmm": "qemu" | 2:20: host.vmm: found "qemu", expected one of hyper-v, openvmm
  a VMM that is null | "arch": "x86_64" | "vmm": null | 2:20: host.vmm: found null, expected one of hyper-v, openvmm
  a VMM in upper case | "arch": "x86_64" | "vmm": "OpenVMM" | 2:20: host.vmm: found "OpenVMM", expected one of hyper-v, openvmm
  a screenInfo that is not known | "fb0": "none" | "screenInfo": "zeroed" | 9:91: boots[1].via.screenInfo: found "zeroed", expected one of kept, cleared
  a screenInfo that is null | "fb0": "none" | "screenInfo": null | 9:91: boots[1].via.screenInfo: found null, expected one of kept, cleared
  a size of 0 | "16KiB" | 0 | 4:42: devices[0].bars[0].size: found 0, expected ${SIZE}
  a size of 0 with its unit | "16KiB" | "0KiB" | 4:42: devices[0].bars[0].size: found "0KiB", expected ${SIZE}
  a size with a fraction | "16KiB" | "1.5KiB" | 4:42: devices[0].bars[0].size: found "1.5KiB", expected ${SIZE}
  bytes with a fraction | "16KiB" | 4096.5 | 4:42: devices[0].bars[0].size: found 4096.5, expected ${SIZE}
  bytes past all addresses | "16KiB" | 1e400 | 4:42: devices[0].bars[0].size: found 1e400, expected ${SIZE}
  bytes in many digits | "16KiB" | 1000000000000000000001 | 4:42: devices[0].bars[0].size: found 1000000000000000000001, expected ${SIZE}
  a negative size | "16KiB" | -4096 | 4:42: devices[0].bars[0].size: found -4096, expected ${SIZE}
  a size in decimal units | "16KiB" | "16KB" | 4:42: devices[0].bars[0].size: found "16KB", expected ${SIZE}
  a dxg window of 0 | "64MiB" | 0 | 5:28: devices[1].dxg: found 0, expected ${SIZE}
  low MMIO that is a list | "128MiB" | [] | 2:42: host.lowMmio: found an empty list, expected ${SIZE}
  bits other than 32 or 64 | 64 } | 16 } | 4:59: devices[0].bars[0].bits: found 16, expected 32 or 64
  an address in upper case | "0xfffffffff" | "0xFFFFFFFFF" | 2:80: host.highMmio[1]: found "0xFFFFFFFFF", expected ${ADDRESS}
  a padded address | "0xfe0000000" | "0x0fe0000000" | 2:65: host.highMmio[0]: found "0x0fe0000000", expected ${ADDRESS}
  an address that is a number | "0xfe0000000" | 68182605824 | 2:65: host.highMmio[0]: found 68182605824, expected ${ADDRESS}
  a range of one address | ${RANGE} | ["0xfe0000000"] | 2:64: host.highMmio: found a list of 1, expected null or a pair of addresses, first and last
  a resolution of 0 | "arch": "x86_64" | "resolution": [0, 1080] | 2:28: host.resolution[0]: found 0, expected at least 1 pixel
  a resolution with a fraction | "arch": "x86_64" | "resolution": [1920, 1080.5] | 2:34: host.resolution[1]: found 1080.5, expected a whole number of pixels
  a resolution of one number | "arch": "x86_64" | "resolution": [1920] | 2:27: host.resolution: found a list of 1, expected a width and a height in pixels
  an empty id | "id": "nvme0" | "id": "" | 4:13: devices[0].id: found "", expected a text that is not empty
  an id that is a number | "id": "nvme0" | "id": 7 | 4:13: devices[0].id: found 7, expected a text
  a name that is a number | "devices" | "name": 7, "devices" | 3:11: name: found 7, expected a text
  an event that is a text | { "probe": "gpu0" } | "gpu0" | 8:41: boots[0].events[1]: found "gpu0", expected an event: {"probe": ID} or {"remove": ID}
  an event that does nothing | { "probe": "gpu0" } | {} | 8:41: boots[0].events[1]: found neither "probe" nor "remove", expected one of them
  an event that does both | { "probe": "gpu0" } | { "probe": "gpu0", "remove": "gpu0" } | 8:41: boots[0].events[1]: found both "probe" and "remove", expected one of them
  a device with neither BARs nor dxg | , "dxg": "64MiB" | | 5:5: devices[1]: found neither "bars" nor "dxg", expected one of them
  a device with both | "dxg": "64MiB" | "dxg": "64MiB", "bars": [] | 5:5: devices[1]: found both "bars" and "dxg", expected one of them
`;

const HOST_CASES = `
  Gen1 on arm64 | "arch": "x86_64" | "generation": 1, "arch": "arm64" | 2:38: host.arch: found arm64 on generation 1, expected x86_64, or generation 2
  Gen1 with isolation | "arch": "x86_64" | "generation": 1, "isolation": "tdx" | 2:43: host.isolation: found tdx on generation 1, expected none, or generation 2
  Gen1 with a device tree | "arch": "x86_64" | "generation": 1, "firmware": "devicetree" | 2:42: host.firmware: found devicetree on generation 1, expected acpi, or generation 2
  OpenVMM on Gen1 | "arch": "x86_64" | "generation": 1, "vmm": "openvmm" | 2:37: host.vmm: found openvmm with generation 1, expected hyper-v, or generation 2
  OpenVMM with isolation | "arch": "x86_64" | "isolation": "vbs", "vmm": "openvmm" | 2:40: host.vmm: found openvmm with isolation vbs, expected hyper-v, or isolation none
  OpenVMM with a device tree | "arch": "x86_64" | "firmware": "devicetree", "vmm": "openvmm" | 2:46: host.vmm: found openvmm with firmware devicetree, expected hyper-v, or firmware acpi
  low MMIO below 128 MiB | "128MiB" | "127MiB" | 2:42: host.lowMmio: found 133169152 bytes, expected 128 MiB to 3584 MiB on x86_64
  low MMIO below 512 MiB on arm64 | "x86_64" | "arm64" | 2:41: host.lowMmio: found 134217728 bytes, expected 512 MiB to 3584 MiB on arm64
  low MMIO above 3.5 GiB | "128MiB" | "3585MiB" | 2:42: host.lowMmio: found 3759144960 bytes, expected 128 MiB to 3584 MiB on x86_64
  the same with a device tree | "lowMmio": "128MiB" | "firmware": "devicetree", "lowMmio": "4GiB" | 2:68: host.lowMmio: found 4294967296 bytes, expected 128 MiB to 3584 MiB on x86_64
  a framebuffer above 128 MiB | "arch": "x86_64" | "resolution": [7680, 4370] | 2:27: host.resolution: found 7680x4370, a framebuffer of 130 MiB, expected a framebuffer of at most 128 MiB, as 7680x4320 has
  high MMIO below 4 GiB | "0xfe0000000" | "0xffffffff" | 2:64: host.highMmio: found 0xffffffff to 0xfffffffff, expected a start at or above 4 GiB (0x100000000)
  high MMIO that ends before it starts | "0xfffffffff" | "0xfdfffffff" | 2:64: host.highMmio: found 0xfe0000000 to 0xfdfffffff, expected an end at or after the start
  high MMIO past the last address | "0xfffffffff" | "0x10000000000000" | 2:64: host.highMmio: found 0xfe0000000 to 0x10000000000000, expected an end at or below 0xfffffffffffff
`;

const DEVICE_CASES = `
  the same id twice | "id": "gpu0" | "id": "nvme0" | 5:13: devices[1].id: found "nvme0" a second time, expected an id of its own
  the graphics device's id | "id": "gpu0" | "id": "drm" | 5:13: devices[1].id: found "drm", expected another id: "drm" is the graphics device
  a BAR that is not a power of two | "16KiB" | "24KiB" | 4:42: devices[0].bars[0].size: found 24576 bytes, expected a power of two from 16 bytes
  a BAR below 16 bytes | "16KiB" | 8 | 4:42: devices[0].bars[0].size: found 8 bytes, expected a power of two from 16 bytes
  a device that is not there | "probe": "nvme0" | "probe": "nvme9" | 8:30: boots[0].events[0].probe: found "nvme9", expected ${KNOWN}; did you mean "nvme0"?
  one that is near none | "probe": "nvme0" | "probe": "ethernet" | 8:30: boots[0].events[0].probe: found "ethernet", expected ${KNOWN}
  one with a newline in its id | "probe": "nvme0" | "probe": "a\\\\nb" | 8:30: boots[0].events[0].probe: found "a\\u000ab", expected ${KNOWN}
  a second probe without removal | "probe": "nvme0" | "probe": "gpu0" | 8:51: boots[0].events[1].probe: found a second probe of "gpu0", expected its removal first
  a removal without probe | "probe": "nvme0" | "remove": "nvme0" | 8:31: boots[0].events[0].remove: found removal of "nvme0", which is not probed, expected a probe of it first
  a second removal | "probe": "nvme0" } ] } ] | "remove": "nvme0" } ] } ] | 10:31: boots[1].events[0].remove: found removal of "nvme0", which is not probed, expected a probe of it first
  a via on the first boot | "kernel" | "via": { "kind": "kexec", "syscall": "kexec_load" }, "kernel" | 7:14: boots[0].via: found a way here on the first boot, expected none: it starts at power-on
  a cleared screenInfo with kexec_load | "fb0": "none" | "fb0": "hyperv_fb", "screenInfo": "cleared" | 9:111: boots[1].via.screenInfo: found cleared with kexec_load, expected kept, or kexec_file_load
  no via on a later boot | { "kind": "kdump", "syscall": "kexec_load", "tools": "2.0.32", "fb0": "none" } | null | 9:14: boots[1].via: found nothing, expected how the kernel before started this one
`;

async function messageOf(text: string): Promise<string> {
  async function* chunks() {
    yield Buffer.from(text);
  }
  try {
    await allOf(readScenarios(chunks(), 'case.json'));
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  return 'no error';
}

it('lets the scenario pass that the cases change', async () => {
  expect(await messageOf(GOOD)).toBe('no error');
});

describe.each([
  ['fields', FIELD_CASES],
  ['values', VALUE_CASES],
  ['hosts', HOST_CASES],
  ['devices and boots', DEVICE_CASES],
])('bad %s', (_kind, table) => {
  const cases = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  it.each(cases)('refuses %s', async (_what, piece = '', instead = '', message = '') => {
    const text = GOOD.replace(piece.replace('\\n', '\n'), () => instead.replace('\\\\', '\\'));
    expect(text).not.toBe(GOOD);
    expect(await messageOf(text)).toBe(`InputError: case.json:${message}`);
  });
});

it.each([
  [
    'no devices',
    '{ "format": "hvmmio-scenario/1", "boots": [] }',
    '1:1: devices: found nothing, expected a list of devices',
  ],
  [
    'no boots',
    '{ "format": "hvmmio-scenario/1", "devices": [] }',
    '1:1: boots: found nothing, expected a list of boots',
  ],
  [
    'an empty list of boots',
    '{ "format": "hvmmio-scenario/1", "devices": [], "boots": [] }',
    '1:58: boots: found an empty list, expected at least one boot',
  ],
])('refuses %s', async (_what, text, message) => {
  expect(await messageOf(text)).toBe(`InputError: case.json:${message}`);
});
