import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../../engine/index.ts';
import { describeProblem } from '../../../properties/scenarios/describe.ts';

/** What is wrong with the scenario that the form stands for. */
export const Complaint = createContext<Problem | null>(null);

/** The attributes of a field, and what is wrong with its value in the words of the command line. */
export function useField(path: Problem['path']) {
  const problem = useContext(Complaint);
  const id = ['field', ...path].join('-');
  const wrong = problem !== null && problem.path.join('\n') === path.join('\n');
  const message = wrong ? describeProblem(problem) : null;
  return {
    message,
    messageId: `${id}-problem`,
    attributes: {
      id,
      'aria-invalid': wrong,
      'aria-describedby': wrong ? `${id}-problem` : undefined,
    },
  };
}

/** What is wrong with a field, beside it. */
export function ProblemText({ id, message }: { id: string; message: string | null }) {
  if (message === null) return null;
  return (
    <p class="problem" id={id}>
      {`\u2715 ${message}`}
    </p>
  );
}
