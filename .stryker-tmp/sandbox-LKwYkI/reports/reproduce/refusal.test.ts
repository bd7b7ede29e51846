import { describe, expect, it } from 'vitest';
import { drawNamed } from '../../properties/population/population.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { original } from '../../strategies/original.ts';
import { reproduce } from './command.ts';
import { reproduced } from './testing/of.ts';
import { writeText } from './text.ts';

function of(others: object, strategy = original) {
  return reproduced(others, strategy);
}

describe('refused', () => {
  it.each([
    [
      { lowMmio: 150 * 2 ** 20 + 1 },
      'host.lowMmio: found 157286401 bytes, expected whole steps of 2 MiB, such as "152MiB", which Hyper-V makes of it',
    ],
    [
      { lowMmio: '129MiB' },
      'host.lowMmio: found 135266304 bytes, expected whole steps of 2 MiB, such as "130MiB", which Hyper-V makes of it',
    ],
    [
      { highMmio: ['0xfe0000000', '0xfe03fffff'] },
      'host.highMmio: found 4194304 bytes, expected whole steps of 2 MiB from 512 MiB, such as ["0xfe0000000", "0xfffffffff"]',
    ],
    [
      { highMmio: ['0xfe0000000', '0x1000000000'] },
      'host.highMmio: found 536870913 bytes, expected whole steps of 2 MiB from 512 MiB, such as ["0xfe0000000", "0x10001fffff"]',
    ],
    [
      { highMmio: null },
      'host.highMmio: found null, expected a range, such as ["0xfe0000000", "0xfffffffff"]',
    ],
    [
      { resolution: [65536, 128] },
      'host.resolution: found 65536x128, expected at most 65535 pixels a side, such as [3862, 2172], whose framebuffer is as large',
    ],
    [
      { generation: 1, console: false },
      'host.console: found false on generation 1, expected true, or generation 2, for which alone Disable-VMConsoleSupport is',
    ],
    [
      { firmware: 'devicetree' },
      'host.firmware: found "devicetree", expected "acpi": no documented cmdlet starts a guest from a device tree (OpenHCL)',
    ],
  ])('%j', (host, message) => {
    expect(() => of({ host })).toThrow(`f.json: ${message}`);
  });
});

it('every named scenario is told, or refused with its field', () => {
  const told: string[] = [];
  for (let index = 1; index <= 60; index++) {
    const name = `population-1-${index}`;
    const scenario = drawNamed(name);
    if (scenario === null) throw new Error(name);
    try {
      writeText(reproduce(scenario, name, original));
      told.push('told');
    } catch (error) {
      told.push(error instanceof InputError ? error.message : 'another error');
    }
  }
  const refused = told.filter((one) => one !== 'told');
  expect(told.length - refused.length).toBeGreaterThan(50);
  for (const message of refused)
    expect(message).toMatch(/^population-1-\d+: host\.(?:firmware|vmm): /);
});
