import { beforeAll, expect, it } from 'vitest';
import { configWindowAccepted } from '../../properties/config-window-accepted.ts';
import { readScenario } from '../../properties/scenarios/read.ts';
import { writeScenario } from '../../properties/scenarios/write.ts';
import { minimise } from '../../properties/search/minimise.ts';
import { smallestBelow } from '../../properties/search/reduce.ts';
import { kindsIn } from '../../properties/search/same-kind.ts';
import { mainline } from '../../strategies/mainline.ts';
import { openShell, type Shell } from '../testing/docs/shell.ts';
import { needCompiled } from '../testing/hvmmio.ts';

const FOLDER = 'properties/counterexamples';
const KIND = 'config-window-accepted/first-kernel/unreserved-framebuffer';
/** On arm64 with an NVMe root: npm test knows smaller ones. */
const FIND =
  'hvmmio find mainline config-window-accepted --axis kind=arm64 --axis devices=nvme-root';

beforeAll(needCompiled);

async function inShell(use: (shell: Shell) => Promise<void>): Promise<void> {
  const shell = openShell(false);
  try {
    await use(shell);
  } finally {
    shell.leave();
  }
}

it('what is saved among the counterexamples is one that npm test accepts', () =>
  inShell(async ({ run }) => {
    const file = `${FOLDER}/mainline.${KIND.replaceAll('/', '.')}.json`;
    const found = await run(`${FIND} --save`);
    expect(found.output).toContain(`Saved ${file}`);
    const { output } = await run(`cat ${file}`);
    const { scenario, problem } = readScenario(JSON.parse(output.join('\n')));
    if (problem !== null) return expect.fail('no scenario');
    expect(scenario.name).toBe(`mainline.${KIND.replaceAll('/', '.')}`);
    const fails = (one: typeof scenario) => kindsIn(one, mainline, configWindowAccepted);
    expect(fails(scenario)).toContain(KIND);
    const unnamed = { ...scenario, name: null };
    const smallest = minimise(unnamed, (smaller) => fails(smaller).includes(KIND));
    expect(writeScenario(smallest)).toEqual(writeScenario(unnamed));
    const failure = { strategy: mainline, property: configWindowAccepted, kind: KIND };
    expect(smallestBelow(unnamed, failure).found).toBeNull();
  }));

it('nothing of a file is saved there: npm test has no such strategy', () =>
  inShell(async ({ run }) => {
    await run('hvmmio new-strategy mine');
    const refused = await run('hvmmio find ./mine.ts config-window-accepted --save');
    expect(refused.status).toBe(2);
    expect(refused.output[0]).toBe(
      'hvmmio: --save: found "./mine.ts", expected a folder, or a strategy that is built in',
    );
    expect((await run(`ls ${FOLDER}`)).status).not.toBe(0);
  }));
