import { expect, it } from 'vitest';
import { diagnosisOfInputs } from './of-inputs.ts';

function logOf(devices: number): string {
  return Array.from({ length: devices }, (_, at) => {
    const domain = (0x1000 + at).toString(16);
    return `[    1.${100000 + at}] hv_pci 4d6f7265-${domain}-4000-8000-000000000000: PCI VMBus probing: Using version 0x10004\n`;
  }).join('');
}

async function diagnosed(devices: number) {
  async function* chunks() {
    yield Buffer.from(logOf(devices));
  }
  return diagnosisOfInputs([{ name: 'log', chunks: chunks() }], []);
}

it('more devices than a VM has are told, and none is passed over', async () => {
  await expect(diagnosed(49)).rejects.toThrow(
    'found 49 devices on virtual PCI buses, expected at most 48: the logs of one VM',
  );
});
