import { onOneLine } from '../../../properties/scenarios/describe.ts';
import type { OwnFiles } from './use-own.ts';

/** The reader's own strategies: which there are, what is wrong with one, and a way to be rid of it. */
export function OwnList({ files, remove }: Pick<OwnFiles, 'files' | 'remove'>) {
  return (
    <ul class="own" aria-label="Your strategies" aria-live="polite">
      {files.map(({ name, sourced, fault }) => (
        <li key={name} class={fault === null ? '' : 'wrong'}>
          <p>
            {onOneLine(fault === null ? wordsOf(name, sourced?.strategy.id) : `\u2715 ${fault}`)}
          </p>
          <button type="button" aria-label={`Remove ${name}`} onClick={() => remove(name)}>
            Remove
          </button>
        </li>
      ))}
    </ul>
  );
}

function wordsOf(name: string, id: string | undefined): string {
  return id === undefined ? `${name}: loading` : `${id}, from ${name}`;
}
