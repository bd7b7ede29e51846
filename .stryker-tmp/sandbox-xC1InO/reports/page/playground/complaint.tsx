import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Problem } from '../../../engine/index.ts';
import { describeProblem } from '../../../properties/scenarios/describe.ts';

/** What is wrong with the scenario that the form stands for. */
interface Complaint {
  readonly problem: Problem;
  /** What the value was meant to be, where that can be guessed. */
  readonly meant: string | null;
}

export const ComplaintContext = createContext<Complaint | null>(null);

/** The attributes of a field, and what is wrong with its value in the words of the command line. */
export function useField(path: Problem['path']) {
  const complaint = useContext(ComplaintContext);
  const id = ['field', ...path].join('-');
  const own = complaint?.problem.path.join('\n') === path.join('\n') ? complaint : null;
  const wrong = own !== null;
  return {
    message: own && describeProblem(own.problem),
    meant: own?.meant ?? null,
    messageId: `${id}-problem`,
    attributes: {
      id,
      'aria-invalid': wrong,
      'aria-describedby': wrong ? `${id}-problem` : undefined,
    },
  };
}

interface ProblemTextProps {
  readonly id: string;
  readonly message: string | null;
  readonly meant?: string | null;
  /** Puts what was meant in place of what is there. */
  readonly fix?: (meant: string) => void;
}

/** What is wrong with a field, below its row, and what would be right. */
export function ProblemText({ id, message, meant = null, fix }: ProblemTextProps) {
  if (message === null) return null;
  return (
    <div class="problem">
      <p id={id}>{`\u2715 ${message}`}</p>
      {meant === null || fix === undefined ? null : (
        <p>
          Did you mean{' '}
          <button type="button" onClick={() => fix(meant)}>
            {meant}
          </button>
          ?
        </p>
      )}
    </div>
  );
}
