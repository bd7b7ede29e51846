import { expect, it } from 'vitest';
import { type Boot, type Host, KIB, type Scenario, type Via } from '../../engine/index.ts';
import { LAB } from '../../engine/testing/examples.ts';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { strategies } from '../../strategies/index.ts';
import { original } from '../../strategies/original.ts';
import { USUALLY_ASSUMED } from '../assume/assumptions.ts';
import { explain } from './explain.ts';
import { writeMail, writeText } from './formats.ts';

const KERNEL: Boot['kernel'] = { sysfb: true, efi: true, efifb: 'released' };
const VIA: Via = { kind: 'kdump', syscall: 'kexec_load', tools: null, fb0: 'hyperv_drm' };

/** What is said of an NVMe root device in a kdump kernel, in a terminal and in a mail, on one line each. */
function toldOf(host: Host, via: Via): [text: string, mail: string] {
  const bars = [{ size: 16 * KIB, bits: 64 as const }];
  const events = [{ probe: 'drm' }, { probe: 'nvme0' }];
  const scenario: Scenario = {
    name: null,
    host,
    devices: [{ id: 'nvme0', bars, root: true }],
    boots: [
      { via: null, kernel: KERNEL, events },
      { via, kernel: KERNEL, events: [{ probe: 'nvme0' }] },
    ],
  };
  const explanation = explain(scenario, original, configWindowAccepted, strategies);
  const source = {
    scenario,
    file: 'vm.json',
    known: false,
    strategy: null,
    property: null,
    kind: null,
  };
  const texts = [
    writeText(explanation, ['hvmmio run vm.json']),
    writeMail(explanation, source, USUALLY_ASSUMED, 'original'),
  ];
  const [text = '', mail = ''] = texts.map((one) => one.replaceAll(/\s+/g, ' '));
  return [text, mail];
}

it('OpenVMM refuses no config window: it maps it, and no kernel logs a refusal', () => {
  const [text, mail] = toldOf({ ...LAB, vmm: 'openvmm' }, VIA);
  expect(text).toContain('the host be Gen2 x86_64 under OpenVMM,');
  expect(mail).toContain('Gen2 x86_64, OpenVMM, framebuffer 8 MiB,');
  for (const said of [text, mail]) {
    expect(said).toContain('OpenVMM maps the config window of nvme0 under the framebuffer');
    expect(said).not.toMatch(/the host refuses nvme0|refused by the host|c0370048/);
  }
});

it('Hyper-V does, and the kernel logs it', () => {
  const [text, mail] = toldOf(LAB, VIA);
  expect(text).toContain('the host refuses nvme0 its config window');
  expect(mail).toContain('c0370048');
});

it('a cleared screen_info is named where the kernel is loaded', () => {
  const fb0 = 'hyperv_fb';
  const by: Via = { ...VIA, syscall: 'kexec_file_load', fb0, screenInfo: 'cleared' };
  const [text, mail] = toldOf(LAB, by);
  expect(text).toContain(
    'started by kexec_file_load with fb0 hyperv_fb and screen_info cleared, is told no lfb_base',
  );
  expect(mail).toContain('kexec_file_load, fb0 hyperv_fb, screen_info cleared;');
});
