import { readScenario } from '../../../properties/scenarios/read.ts';
import { SCENARIO_FORMAT } from '../../../properties/scenarios/schema.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { EXAMPLE } from './example.ts';

type Written = ReturnType<typeof writeScenario>;

/** A scenario as the JSON of its file, without the fields that say what a missing one means. */
export function leanJson(scenario: Parameters<typeof writeScenario>[0]) {
  const { host, boots, ...others } = writeScenario(scenario);
  const usual = usualFields();
  return {
    ...others,
    ...filled('host', without(host, usual.host)),
    boots: boots.map((boot) => leanBoot(boot, usual.kernel)),
  };
}

function leanBoot({ kernel, ...others }: Written['boots'][number], usual: object) {
  const left = filled('kernel', without(kernel, usual));
  if (!('via' in others)) return { ...left, ...others };
  return { ...left, ...others, via: without(others.via, { fb0: 'none' }) };
}

/** What the fields are of a file that says nothing of its host and its kernel. */
function usualFields(): { readonly host: object; readonly kernel: object } {
  const { scenario } = readScenario({
    format: SCENARIO_FORMAT,
    devices: [],
    boots: [{ events: [] }],
  });
  const { host, boots } = writeScenario(scenario ?? EXAMPLE);
  return { host, kernel: boots[0]?.kernel ?? {} };
}

function without(fields: object, usual: object): object {
  const left = Object.entries(fields).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(usual, name)),
  );
  return Object.fromEntries(left);
}

function filled(name: string, fields: object) {
  return Object.keys(fields).length === 0 ? {} : { [name]: fields };
}
