/** A suite or a test, with the names of the suites around it. */
interface Task {
  readonly name: string;
  readonly tasks?: readonly Task[];
}

/** The full names that several tests of a suite have: neither `-t` nor JUnit tells those apart. */
export function equalNames(suite: Task): string[] {
  const seen = new Set<string>();
  const equal = new Set<string>();
  const visit = ({ tasks = [] }: Task, around: string): void => {
    for (const task of tasks) {
      const name = `${around} ${task.name}`.trimStart();
      if (task.tasks !== undefined) visit(task, name);
      else if (seen.has(name)) equal.add(name);
      else seen.add(name);
    }
  };
  visit(suite, '');
  return [...equal];
}
