import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../testing/example.ts';
import { hvmmio } from '../testing/hvmmio.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hvmmio-'));
  await writeFile(join(folder, 'example.json'), JSON.stringify(EXAMPLE));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a command writes in a job, and beside it what it writes elsewhere. */
async function inJob(name: string, line: string) {
  const summary = join(folder, `${name}.md`);
  const args = line.replace('./', `${folder}/`).split(' ');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary };
  const [job, usual] = await Promise.all([hvmmio(args, { env }), hvmmio(args)]);
  return { job, usual, markdown: await readFile(summary, 'utf8') };
}

const COMPARE = 'compare --strategy pre-6.0 --baseline ideal --scenarios 100';

describe.concurrent('in a job of GitHub Actions', () => {
  it('compare adds its answer to the summary, and warns of what is worse', async () => {
    const { job, usual, markdown } = await inJob('compare', COMPARE);
    expect([job.status, job.out]).toEqual([usual.status, usual.out]);
    expect(usual.err).toBe('');
    expect(job.err).toMatch(
      /^::warning title=pre-6\.0 is worse than ideal::Of 100 VMs \(seed 1\), pre-6\.0 .*\n$/,
    );
    const asMarkdown = await hvmmio([...COMPARE.split(' '), '--format', 'markdown']);
    expect(markdown).toBe(`${asMarkdown.out}\n`);
  });

  it('what ends the job is an error', async () => {
    const { job } = await inJob('error', `${COMPARE} --exit-code`);
    expect(job.status).toBe(1);
    expect(job.err).toMatch(/^::error title=pre-6\.0 is worse than ideal::/);
  });

  it.each(['json', 'csv'])('no annotation stands beside %s', async (format) => {
    const { job, usual, markdown } = await inJob(format, `${COMPARE} --format ${format}`);
    expect(job).toEqual(usual);
    expect(markdown).toMatch(/^## 2 strategies on the same 100 VMs/);
  });

  it('a summary that cannot be written changes no status', async () => {
    const file = join(folder, 'none', 'summary.md');
    const args = [...COMPARE.split(' '), '--exit-code'];
    const { status, err } = await hvmmio(args, { env: { GITHUB_STEP_SUMMARY: file } });
    expect(status).toBe(1);
    expect(err).toBe(
      `hvmmio: GITHUB_STEP_SUMMARY: ${file} cannot be written (ENOENT); the summary is left out\n`,
    );
  });

  it.each([
    [
      'run',
      'run ./example.json --strategy original --strategy ideal',
      /^## 1 run of 2 violates a property\n[\s\S]*\/example\.json:<!-- -->1 \| original \| config-window-accepted, root-device-works \|\n\n$/,
    ],
    [
      'find',
      'find original config-window-accepted --axis kind=gen2',
      /^## Where original violates config-window-accepted\n\nThe smallest ordinary [\s\S]*Proof: /,
    ],
    [
      'claims',
      'claims C20 C05',
      /^## 2 claims: 1 upheld, 1 refuted, 0 rest on an assumption\n[\s\S]*\n\| C20 \| .* \| upheld \| .*\n\| C05 \| .* \| refuted \| fails in 1 of 2 /,
    ],
  ])('%s adds its answer to the summary', async (name, line, expected) => {
    const { job, usual, markdown } = await inJob(name, line);
    expect(job).toEqual(usual);
    expect(markdown).toMatch(expected);
  });
});
