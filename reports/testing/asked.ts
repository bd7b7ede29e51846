import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What -t says; nothing where all tests run. */
    readonly testNamePattern: string;
  }
}

/** Tells tests which of them were asked for. */
export default function setup(project: TestProject): void {
  project.provide('testNamePattern', project.config.testNamePattern?.source ?? '');
}
