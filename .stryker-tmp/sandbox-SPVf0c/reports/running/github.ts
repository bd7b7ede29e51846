import { appendFileSync } from 'node:fs';
import { complain } from './exit.ts';

/** The variables by which a job of GitHub Actions says where it runs. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Appends Markdown to the summary of a job of GitHub Actions; nothing elsewhere. A file that cannot be
 * written is told of on standard error, and nothing else fails for it.
 */
export function addToJobSummary(
  markdown: () => string,
  { GITHUB_STEP_SUMMARY: file = '' }: Environment = process.env,
): void {
  if (file === '') return;
  try {
    appendFileSync(file, `${markdown()}\n`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    complain(
      `GITHUB_STEP_SUMMARY: ${file} cannot be written (${error.code}); the summary is left out`,
    );
  }
}

/** What a job of GitHub Actions shows above its log, and beside a change. */
export interface Annotation {
  /** An error is what ends the job. */
  readonly level: 'warning' | 'error';
  readonly title: string;
  readonly message: string;
}

/**
 * Prints annotations in a job of GitHub Actions; nothing elsewhere. They go to standard error, which it reads
 * as well, so that standard output is the same everywhere.
 */
export function annotate(
  annotations: readonly Annotation[],
  { GITHUB_ACTIONS: inJob }: Environment = process.env,
): void {
  if (inJob !== 'true') return;
  for (const { level, title, message } of annotations) {
    process.stderr.write(`::${level} title=${escapeProperty(title)}::${escapeData(message)}\n`);
  }
}

/** By GitHub's rules for workflow commands. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
