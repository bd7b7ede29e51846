import { layOut, Machine, powerOn, type Scenario, VmbusMemory } from '../../engine/index.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { describeRange } from '../words/units.ts';
import type { Assumed } from './assumptions.ts';
import { describeEntry, misplacement } from './iomem-entries.ts';

const BLIND = { bootStarted() {}, answered() {}, bootEnded() {} };
const NOTHING = { id: 'nothing', summary: 'reserves nothing', source: 'here', reserve: () => null };

/** The machine's tree at power-on, parents before children. */
function machineTree({ host }: Scenario) {
  const memory = new VmbusMemory();
  const layout = layOut(host);
  const machine = new Machine(layout, [], NOTHING, memory, BLIND);
  machine.boot(powerOn(layout), { sysfb: true, efi: true, efifb: 'released' }, []);
  const nodes = [...memory.dump().iomem];
  for (const node of nodes) nodes.push(...node.children);
  return nodes;
}

/**
 * Sees that what a file adds to the machine's tree (A3) nests in what the scenario's machine holds
 * already; an InputError that names the file's entry and the scenario where it does not.
 */
export function checkFits(
  { assumptions, iomemFile }: Assumed,
  scenario: Scenario,
  where: string,
): void {
  if (iomemFile === null) return;
  const tree = machineTree(scenario);
  for (const [index, entry] of assumptions.A3.entries()) {
    const wrong = tree.find((node) => misplacement(entry, node) !== null);
    if (wrong === undefined) continue;
    const there = `${describeRange(wrong)} ${JSON.stringify(wrong.name)} of ${where}`;
    throw new InputError(
      `${iomemFile}: ${describeEntry(index, entry)} ${misplacement(entry, wrong)} ${there}, ` +
        'expected it apart from what the machine holds already, or inside that',
    );
  }
}
