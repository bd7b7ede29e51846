import { useState } from 'preact/hooks';
import type { Scenario } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { parseScenario } from '../../../properties/scenarios/parse.ts';
import { writeScenario } from '../../../properties/scenarios/write.ts';
import { copyText } from '../shared/copy.ts';
import { saveJson } from '../shared/save.ts';
import { shortLink } from './short-link.ts';
import type { Addressed } from './use-address.ts';

interface FilesProps {
  readonly addressed: Addressed;
  readonly open: (scenario: Scenario) => void;
}

/** The scenario in and out of the page: as a link, as a file, as text. */
export function Files({ addressed, open }: FilesProps) {
  const { scenario, assume } = addressed;
  const [said, setSaid] = useState('');
  const json = () => `${JSON.stringify(writeScenario(scenario), null, 2)}\n`;
  const copy = async (what: string, text: string) => {
    setSaid((await copyText(text)) ? `${what} copied` : `${what} could not be copied`);
  };
  const read = (text: string, file: string) => {
    try {
      open(parseScenario({ file, line: 1, text, oneLine: false }));
      setSaid(`${file} opened`);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setSaid(`\u2715 ${error.message}`);
    }
  };
  const copyLink = async () => {
    const link = await shortLink(scenario, assume);
    await copy('Link', location.href.replace(/#.*$/s, '') + link);
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
  /** Reads a text; `file` is what messages call it. */
  readonly read: (text: string, file: string) => void;
}

function Opener({ read }: OpenerProps) {
  const [pasted, setPasted] = useState('');
  const choose = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file !== undefined) read(await file.text(), file.name);
    input.value = '';
  };
  return (
    <details>
      <summary>Open a scenario</summary>
      <div class="field">
        <label for="open-file">File</label>
        <input
          id="open-file"
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => choose(currentTarget)}
        />
      </div>
      <div class="field">
        <label for="open-text">Text</label>
        <textarea
          id="open-text"
          rows={4}
          spellcheck={false}
          value={pasted}
          onInput={({ currentTarget }) => setPasted(currentTarget.value)}
        />
        <button type="button" onClick={() => read(pasted, 'text')}>
          Open text
        </button>
      </div>
    </details>
  );
}
