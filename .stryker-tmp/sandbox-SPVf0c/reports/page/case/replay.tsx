import { useState } from 'preact/hooks';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import type { Explained } from '../../explain/explain.ts';
import { copyText } from '../shared/copy.ts';
import { saveJson } from '../shared/save.ts';
import { useLater } from '../shared/use-later.ts';
import { commandOf, FILE, mailOf, type Subject } from './explained.ts';

interface ReplayProps {
  readonly subject: Subject;
  readonly explained: Explained | null;
}

/** How to have the same explained at a prompt, and the text for a mail. */
export function Replay({ subject, explained }: ReplayProps) {
  const [said, say] = useState('');
  const [open, setOpen] = useState(false);
  const explanation = explained?.explanation ?? null;
  if (explanation === null) return null;
  const command = commandOf(subject, explanation);
  const json = () => `${JSON.stringify(writeScenario(subject.scenario), null, 2)}\n`;
  const copy = async (what: string, text: string) => {
    say((await copyText(text)) ? `${what} copied` : `${what} could not be copied`);
  };
  return (
    <section class="replay" aria-label="Replay">
      <h2>Replay</h2>
      {subject.name === null ? <p>{`With the scenario saved as ${FILE}:`}</p> : null}
      <pre>{command}</pre>
      <p class="buttons">
        <button type="button" onClick={() => copy('Command', command)}>
          Copy command
        </button>
        <button type="button" onClick={() => copy('Scenario', json())}>
          Copy scenario
        </button>
        <button type="button" onClick={() => saveJson(FILE, json())}>
          Save scenario
        </button>
      </p>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>As plain text for a mail</summary>
        {open ? <Mail subject={subject} copy={(text) => copy('Mail', text)} /> : null}
      </details>
      <p class="said" role="status">
        {said}
      </p>
    </section>
  );
}

interface MailProps {
  readonly subject: Subject;
  readonly copy: (text: string) => void;
}

function Mail({ subject, copy }: MailProps) {
  const mail = useLater(() => mailOf(subject));
  if (mail === null) return <p>{'Working\u2026'}</p>;
  return (
    <>
      <p class="buttons">
        <button type="button" onClick={() => copy(mail)}>
          Copy mail
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroll" aria-label="Mail" tabIndex={0}>
        <pre>{mail}</pre>
      </section>
    </>
  );
}
