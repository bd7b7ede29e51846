import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Scenario, type Strategy, simulate } from '../../../../engine/index.ts';
import { drawNumbered } from '../../../../properties/population/population.ts';
import { ScenarioError } from '../../../strategy-error.ts';
import { countedKernel, kernelStrategy } from '../../kernel-strategy.ts';
import { namedTrees } from '../../testing/conformance/trees.ts';
import { editedTree } from '../../testing/edited-tree.ts';
import { buildKernel } from '../build.ts';

const PCI = 'drivers/pci/controller/pci-hyperv.c';
const VMBUS = 'drivers/hv/vmbus_drv.c';
const HEADER = 'include/linux/hyperv.h';
const VMS = 300;
/** Put into the function that asks for a config window; the marks say what is expected of each line. */
const ADDED = `
	if (hbus->hdev) {
		hbus->hdev->device_id = 1; /* reached */
	} else {
		hbus->hdev = NULL; /* missed */
	}
	/* a comment alone */
	int hvmmio_made_up; /* nothing */
#ifdef CONFIG_HVMMIO_MADE_UP
	hbus->hdev = NULL; /* unconfigured */
#endif
	if (IS_ENABLED(CONFIG_HVMMIO_MADE_UP)) /* nothing */
		hbus->hdev = NULL; /* unconfigured */
	hbus->hdev->vendor_id = hv_made_up_in_header( /* reached */
		0x10); /* reached */
`;
const IN_HEADER = `
static inline u16 hv_made_up_in_header(u16 made_up)
{
	if (made_up > 0x20)
		return 0; /* missed */
	return made_up; /* reached */
}
static inline u16 hv_made_up_uncalled(void)
{
	return 0; /* uncalled */
}
`;
const EXPECTED = /\/\* (reached|missed|nothing|uncalled|unconfigured|left out) \*\//;

/** Each marked line of a file, with what its mark says. */
function marked(
  folder: string,
  file: string,
): readonly (readonly [line: number, expected: string])[] {
  const lines = readFileSync(join(folder, file), 'latin1').split('\n');
  return lines.flatMap((text, place) => {
    const expected = EXPECTED.exec(text)?.[1];
    return expected === undefined ? [] : [[place + 1, expected] as const];
  });
}

/** What became of a scenario; where the kernel cannot go on, what it says. */
function decided(scenario: Scenario, strategy: Strategy): string {
  try {
    return JSON.stringify(simulate(scenario, strategy));
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

describe.each(namedTrees())('%s', (tree) => {
  it('decides as the module that does not count, whatever is counted', async () => {
    const lines = [PCI, VMBUS, HEADER, 'kernel/resource.c'].map((file) => {
      const { length } = readFileSync(join(tree, file), 'latin1').split('\n');
      return [file, Array.from({ length }, (_, place) => place + 1)] as const;
    });
    const plain = kernelStrategy((await buildKernel(tree)).bytes, 'tree.wasm', 'tree');
    const built = await buildKernel(tree, { counted: new Map(lines) });
    const { strategy, takeReached } = countedKernel(built.bytes, 'tree.wasm', 'tree');
    const reached = new Set<number>();
    for (let index = 0; index < VMS; index++) {
      const { scenario } = drawNumbered('1', index);
      expect(decided(scenario, strategy), scenario.name ?? '').toBe(decided(scenario, plain));
      for (const number of takeReached()) reached.add(number);
    }
    // Of a few thousand lines of code most are never run; those that decide are some hundreds.
    expect(reached.size).toBeGreaterThan(300);
  });

  it('tells lines that run from those that do not, and from those that hold no code', async () => {
    const folder = editedTree(tree, {
      [PCI]: (text) =>
        text
          .replace(/(?<=hv_allocate_config_window\(struct [^)]*\)\n\{\n\tint ret;\n)/, ADDED)
          .replace(/(?<=\bhv_compose_msi_req_v2\([^)]*\)\n\{\n)/, '\tcpu = 7; /* left out */\n'),
      [HEADER]: (text) => text.replace(/(?=#endif \/\* _HYPERV_H \*\/)/, IN_HEADER),
    });
    const asked = [PCI, HEADER].map((file) => [file, marked(folder, file)] as const);
    expect(asked.map(([, lines]) => lines.length)).toEqual([9, 3]);
    const counted = new Map(asked.map(([file, lines]) => [file, lines.map(([line]) => line)]));
    const { bytes, lines } = await buildKernel(folder, { counted });
    const { strategy, takeReached } = countedKernel(bytes, 'tree.wasm', 'tree');
    for (let index = 0; index < VMS; index++) decided(drawNumbered('1', index).scenario, strategy);
    const reached = takeReached();
    const found = lines.map(({ file, line, kind, number }) => {
      const word = reached.includes(number ?? -1) ? 'reached' : 'missed';
      return [file, line, kind === 'counted' ? word : kind];
    });
    expect(found).toEqual(
      asked.flatMap(([file, of]) => of.map(([line, expected]) => [file, line, expected])),
    );
    expect(lines.map((line) => line.function)).toContain('hv_allocate_config_window');
    rmSync(folder, { recursive: true });
  });

  it('says that a file is not compiled', async () => {
    const beside = 'drivers/hv/hv_balloon.c';
    const text = readFileSync(join(tree, beside), 'latin1').split('\n');
    const counted = new Map([
      [beside, [1, text.indexOf('\treturn 0;') + 1]],
      ['Makefile', [2]],
    ]);
    const { lines } = await buildKernel(tree, { counted });
    expect(lines.map(({ kind }) => kind)).toEqual(['nothing', 'not compiled', 'not compiled']);
  });
});
