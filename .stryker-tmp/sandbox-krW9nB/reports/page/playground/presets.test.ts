import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deviceSets } from '../../../properties/population/device-sets.ts';
import { hostClasses } from '../../../properties/population/host-classes.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { draftOf } from './draft.ts';
import { formOf } from './form.ts';
import { PRESETS, presetOf } from './presets.ts';

const TRACES = new URL('../../../properties/traces/', import.meta.url);
const [, recorded, classes] = PRESETS;

it('every recorded case is offered under its own name', () => {
  const names = readdirSync(TRACES)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(new URL(name, TRACES), 'utf8')).name);
  expect(names.length).toBeGreaterThan(0);
  expect(recorded?.presets.map(({ label }) => label).toSorted()).toEqual(names.toSorted());
});

it('every host class is offered, with its own host, devices that it has, and a valid scenario', () => {
  expect(classes?.presets.map(({ label }) => label)).toEqual(hostClasses.map(({ label }) => label));
  for (const { label, scenario } of classes?.presets ?? []) {
    const { screen: _, ...host } = scenario.host;
    expect(hostClasses.find((one) => one.label === label)?.hosts).toContainEqual(host);
    expect(readScenario(JSON.parse(JSON.stringify(writeScenario(scenario)))).scenario).toEqual(
      scenario,
    );
  }
});

it('lab hosts begin with an NVMe root disk and a kdump kernel', () => {
  const lab = classes?.presets.find(({ label }) => label === 'Gen2 lab hosts')?.scenario;
  expect(lab?.devices).toEqual(deviceSets['NVMe root']);
  expect(lab?.boots.map(({ via }) => via?.kind)).toEqual([undefined, 'kdump']);
});

it('each is recognised once it has gone through the form', () => {
  for (const { presets } of PRESETS) {
    for (const preset of presets) {
      const { scenario } = readScenario(draftOf(formOf(preset.scenario)));
      expect(scenario && presetOf(scenario)).toEqual(preset);
    }
  }
});
