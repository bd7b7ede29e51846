import { expect, it } from 'vitest';
import { eachOnPlayground } from './testing/each-on-playground.ts';

const report = eachOnPlayground();

interface Sizes {
  readonly devices: number;
  readonly boots: number;
  /** Of each boot. */
  readonly events: number;
}

/** A scenario in the form of links that have it as it is. */
function linkTo({ devices, boots, events }: Sizes): string {
  const probes = Array.from({ length: events / 2 }, (_, at) => ({ probe: `d${at % devices}` }));
  const both = probes.flatMap(({ probe }) => [{ probe }, { remove: probe }]);
  const kexec = { kind: 'kexec', syscall: 'kexec_file_load', fb0: 'none' };
  const scenario = {
    format: 'hvmmio-scenario/1',
    devices: Array.from({ length: devices }, (_, at) => ({ id: `d${at}`, dxg: '1MiB' })),
    boots: Array.from({ length: boots }, (_, at) =>
      at === 0 ? { events: both } : { via: kexec, events: both },
    ),
  };
  return `#/playground?scenario=${Buffer.from(JSON.stringify(scenario)).toString('base64url')}`;
}

/** Opens an address, and returns what the page says of it and how many elements it has then. */
async function opened(address: string) {
  const { page } = report;
  await page.goto('about:blank');
  await page.goto(report.url + address);
  await page.locator('.results .headline').waitFor();
  const said = await page.locator('p.problem[role=alert]').allTextContents();
  return { said, elements: await page.locator('*').count() };
}

it('a link to more than a page has room for is refused, and costs no more than the example', async () => {
  const { elements: usual } = await opened('#/playground');
  const many = await opened(linkTo({ devices: 1000, boots: 1, events: 2 }));
  expect(many.said.join()).toContain('devices: found 1000 devices, expected at most 256');
  expect(many.elements).toBeLessThan(usual + 10);
  const long = await opened(linkTo({ devices: 256, boots: 32, events: 1024 }));
  expect(long.said.join()).toContain(
    'found 32768 events of 256 devices with 0 BARs, expected fewer',
  );
  expect(long.elements).toBeLessThan(usual + 10);
});

it('the largest that there is room for is shown', async () => {
  const { page } = report;
  const { said } = await opened(linkTo({ devices: 99, boots: 1, events: 200 }));
  expect(said).toEqual([]);
  expect(await page.locator('.results .headline').textContent()).not.toContain('\u2715 found');
});
