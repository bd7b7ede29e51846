import { describe, expect, it } from 'vitest';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { violates } from '../../properties/judging/violates.ts';
import { rootDeviceWorks } from '../../properties/root-device-works.ts';
import { isOrdinary } from '../../properties/settings/ordinary.ts';
import { mainline } from '../../strategies/mainline.ts';
import { merged } from '../../strategies/merged.ts';
import { original } from '../../strategies/original.ts';
import { search } from './search.ts';

const AXES = ['kind=gen2,cvm', 'low-mmio=unasked', 'framebuffer=8MiB,66MiB', 'high-mmio=default'];
const how = {
  loader: '',
  full: false,
  axes: AXES,
  beyond: null,
  seed: '1',
  save: null,
  force: false,
};
const job = { ...how, json: false, butNot: null };

describe('an ordinary counterexample', () => {
  it('has default kernels and a device that exists, where the smallest is a noefi kernel', async () => {
    const options = { ...job, strategy: original, named: 'original', property: '' };
    const { smallest, ordinary } = await search(options, configWindowAccepted);
    const [least] = smallest.found;
    expect(least && isOrdinary(least.scenario)).toBe(false);
    expect(least?.scenario.boots[0].kernel.efi).toBe(false);
    const [shown] = ordinary.found;
    if (shown === undefined) throw new Error('none was found');
    expect(isOrdinary(shown.scenario)).toBe(true);
    expect(violates(shown.scenario, original, configWindowAccepted)).toBe(true);
  });
});

describe('what only one of two violates', () => {
  it('is the smallest on which the first fails and the other does not', async () => {
    const options = { ...job, strategy: merged, named: 'merged', property: '', butNot: mainline };
    const { smallest, butNot } = await search(options, rootDeviceWorks);
    const [one] = smallest.found;
    if (one === undefined) throw new Error('none was found');
    expect(butNot).toBe('mainline');
    expect(violates(one.scenario, merged, rootDeviceWorks)).toBe(true);
    expect(violates(one.scenario, mainline, rootDeviceWorks)).toBe(false);
    // mainline always has SYSFB: only without it can merged alone fail.
    expect(one.scenario.boots.some(({ kernel }) => !kernel.sysfb)).toBe(true);
  });

  it('is nothing of a strategy and itself', async () => {
    const few = [...AXES, 'devices=nvme-root', 'kernel=sysfb+efi', 'path=none,load-drm'];
    const own = { ...job, axes: few, strategy: merged, named: 'merged', property: '' };
    const { smallest } = await search({ ...own, butNot: merged }, rootDeviceWorks);
    expect(smallest.search.end).toBe('holds');
  });
});
