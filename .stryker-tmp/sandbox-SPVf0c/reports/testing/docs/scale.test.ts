import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT } from '../hvmmio.ts';

const SCALE = join(PROJECT, 'docs/scale');
const text = (name: string) => readFileSync(join(SCALE, name), 'utf8');

it('the script of each engine is one that bash reads', () => {
  const scripts = readdirSync(SCALE).filter((name) => name.endsWith('.sh'));
  expect(scripts.sort()).toEqual(['parallel.sh', 'slurm.sh']);
  for (const name of scripts) {
    expect(execFileSync('bash', ['-n', join(SCALE, name)], { encoding: 'utf8' })).toBe('');
  }
});

it('the Indexed Job has as many completions as shards, and goes on where a pod ended', () => {
  const job = z
    .object({
      apiVersion: z.literal('batch/v1'),
      kind: z.literal('Job'),
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
    .parse(parse(text('kubernetes.yaml')));
  const { completions, template } = job.spec;
  const [command] = template.spec.containers[0].args;
  expect(command).toContain(`--shard "$JOB_COMPLETION_INDEX/${completions}"`);
  expect(command).toContain('--resume');
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
    .parse(parse(text('github.yaml')));
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
  expect(text('slurm.sh')).toMatch(/^#SBATCH --array=0-\d+$/m);
  expect(text('slurm.sh')).toContain('--shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"');
});
