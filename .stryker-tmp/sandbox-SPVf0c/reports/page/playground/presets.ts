import type { Scenario } from '../../../engine/index.ts';
import { hostClasses } from '../../../properties/population/host-classes.ts';
import { ordinaryOn } from '../../../properties/population/population.ts';
import { readScenario } from '../../../properties/scenarios/read.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import azureGen1 from '../../../properties/traces/azure-gen1.json' with { type: 'json' };
import azureGen2 from '../../../properties/traces/azure-gen2.json' with { type: 'json' };
import azureHeld from '../../../properties/traces/azure-gen2-efifb-held.json' with { type: 'json' };
import azureT4 from '../../../properties/traces/azure-ncast4v3.json' with { type: 'json' };
import gen1ConnectX from '../../../properties/traces/gen1-connectx-vf.json' with { type: 'json' };
import labArm64 from '../../../properties/traces/lab-arm64.json' with { type: 'json' };
import labGen1 from '../../../properties/traces/lab-gen1-150mib.json' with { type: 'json' };
import labGen1Large from '../../../properties/traces/lab-gen1-7680x4320.json' with { type: 'json' };
import labLarge from '../../../properties/traces/lab-gen2-4834x3622.json' with { type: 'json' };
import labLarge1Gib from '../../../properties/traces/lab-gen2-4834x3622-1gib.json' with {
  type: 'json',
};
import labLarge150 from '../../../properties/traces/lab-gen2-4834x3622-150mib.json' with {
  type: 'json',
};
import labKdump from '../../../properties/traces/lab-gen2-linux-azure-kdump.json' with {
  type: 'json',
};
import workedExample from '../../../properties/traces/worked-example.json' with { type: 'json' };
import { EXAMPLE } from './example.ts';

/** A scenario to begin with. */
interface Preset {
  readonly label: string;
  readonly scenario: Scenario;
}

interface PresetGroup {
  readonly title: string;
  readonly presets: readonly Preset[];
}

/** The recorded kdump case first: it is what most come for. */
const RECORDED: readonly unknown[] = [
  labKdump,
  labGen1Large,
  azureT4,
  azureHeld,
  gen1ConnectX,
  azureGen2,
  azureGen1,
  labLarge,
  labLarge150,
  labLarge1Gib,
  labGen1,
  labArm64,
  workedExample,
];

/** All presets, as the reader chooses among them. */
export const PRESETS: readonly PresetGroup[] = [
  {
    title: 'Examples',
    presets: preset('a kdump kernel that loses its root disk', writeScenario(EXAMPLE)),
  },
  { title: 'Recorded cases', presets: RECORDED.flatMap((file) => preset(null, file)) },
  {
    title: 'The ordinary VM of each host class',
    presets: hostClasses.flatMap((hostClass) =>
      preset(hostClass.label, writeScenario(ordinaryOn(hostClass))),
    ),
  },
];

/** The scenario of a file, as the form gives it again; without a label under its own name. */
function preset(label: string | null, file: unknown): Preset[] {
  const { scenario } = readScenario(file);
  return scenario === null ? [] : [{ label: label ?? scenario.name ?? '', scenario }];
}

/** The preset that a scenario is; null where it has become another. */
export function presetOf(scenario: Scenario): Preset | null {
  const text = JSON.stringify(scenario);
  const all = PRESETS.flatMap(({ presets }) => presets);
  return all.find((preset) => JSON.stringify(preset.scenario) === text) ?? null;
}
