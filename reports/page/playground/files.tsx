import { useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { copyText } from '../shared/copy.ts';
import { saveJson } from '../shared/save.ts';
import { readDropped } from './dropped.ts';
import { shortLink } from './short-link.ts';
import type { Addressed } from './use-address.ts';

interface FilesProps {
  readonly addressed: Addressed;
  readonly open: (scenario: Scenario) => void;
}

/** What is said of a link where there are strategies from files. */
const WITHOUT_OWN = '. It does not hold your files: drop them again where it is opened';

/** The scenario in and out of the page: as a link, as text, and as a file out. */
export function Files({ addressed, open }: FilesProps) {
  const { scenario, assume, own } = addressed;
  const [said, setSaid] = useState('');
  const json = () => `${JSON.stringify(writeScenario(scenario), null, 2)}\n`;
  const copy = async (what: string, text: string, note = '') => {
    setSaid((await copyText(text)) ? `${what} copied${note}` : `${what} could not be copied`);
  };
  const read = (text: string) => {
    const file = 'text';
    try {
      open(readDropped(file, text));
      setSaid(`${file} opened`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setSaid(`\u2715 ${error.message}`);
    }
  };
  const copyLink = async () => {
    const link = await shortLink(scenario, assume, own);
    await copy('Link', location.href.replace(/#.*$/s, '') + link, own === 0 ? '' : WITHOUT_OWN);
  };
  return (
    <div class="files">
      <p class="buttons">
        <button type="button" onClick={copyLink}>
          Copy link
        </button>
        <button type="button" onClick={() => copy('JSON', json())}>
          Copy JSON
        </button>
        <button type="button" onClick={() => saveJson('scenario.json', json())}>
          Save JSON
        </button>
      </p>
      <Opener read={read} />
      <p class="said" role="status">
        {said}
      </p>
    </div>
  );
}

interface OpenerProps {
  /** Reads a scenario file's text. */
  readonly read: (text: string) => void;
}

function Opener({ read }: OpenerProps) {
  const [pasted, setPasted] = useState('');
  return (
    <details>
      <summary>Paste a scenario</summary>
      <div class="field">
        <label for="open-text">Text</label>
        <textarea
          id="open-text"
          rows={4}
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button type="button" onClick={() => read(pasted)}>
          Open text
        </button>
      </div>
    </details>
  );
}
