import { useState } from 'preact/hooks';
import type { Scenario, Strategy } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { diagnosisOfInputs } from '../../diagnose/of-inputs.ts';
import { blocksOf } from '../../diagnose/text/text.ts';
import type { Blocks } from '../../words/blocks.ts';
import { BlocksView } from '../shared/blocks.tsx';
import { readDropped } from './dropped.ts';
import { OwnList } from './own-list.tsx';
import { sourceOf } from './sources.ts';
import { useDropped } from './use-dropped.ts';
import type { OwnFiles } from './use-own.ts';

/** How much of a file is looked at to tell what it is, in bytes. */
const HEAD = 2 ** 16;

interface DropZoneProps {
  readonly strategies: readonly Strategy[];
  readonly own: OwnFiles;
  /** Shows a scenario. */
  readonly open: (scenario: Scenario) => void;
}

/** Where files come in, each told by its content: a scenario, the logs of a VM, or a strategy. */
export function DropZone({ strategies, own, open }: DropZoneProps) {
  const [said, setSaid] = useState('');
  const [blocks, setBlocks] = useState<Blocks>([]);
  const readLogs = async (logs: readonly File[]) => {
    setSaid('Reading the logs.');
    const names = logs.map(({ name }) => name);
    const inputs = logs.map((file) => ({ name: file.name, chunks: chunksOf(file) }));
    const diagnosis = await diagnosisOfInputs(inputs, strategies);
    setBlocks(blocksOf(diagnosis, names));
    const found = diagnosis.judged?.fit.best.scenario ?? null;
    if (found !== null) open(found);
    setSaid(found === null ? 'The logs show no case.' : 'The case that the logs show is open.');
  };
  const readScenario = async (file: File) => {
    open(readDropped(file.name, await file.text()));
    setSaid(`${file.name} opened`);
  };
  const read = async (files: readonly File[]) => {
    setSaid('');
    setBlocks([]);
    const logs: File[] = [];
    try {
      for (const file of files) {
        const head = await file.slice(0, HEAD).text();
        const offered = { name: file.name, head, file };
        if (sourceOf(offered) !== null) await own.add(offered);
        else if (/^\s*\{/.test(head)) await readScenario(file);
        else logs.push(file);
      }
      if (logs.length > 0) await readLogs(logs);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setSaid(`\u2715 ${error.message}`);
    }
  };
  useDropped(read);
  return (
    <div class="files">
      <FilesField read={read} />
      <p class="said" role="status">
        {said}
      </p>
      <OwnList {...own} />
      {blocks.length === 0 ? null : (
        <details class="logs" open>
          <summary>What the logs show</summary>
          <BlocksView blocks={blocks} level={3} about="the diagnosis" />
        </details>
      )}
    </div>
  );
}

function FilesField({ read }: { readonly read: (files: readonly File[]) => Promise<void> }) {
  const choose = async (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    input.value = '';
    await read(files);
  };
  return (
    <div class="field drop">
      <label for="files">Your files</label>
      <input
        id="files"
        type="file"
        multiple
        aria-describedby="files-hint"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <p id="files-hint" class="hint">
        A scenario, kernel logs, /proc/iomem, lspci -vv, a strategy in JavaScript, or a
        kernel&apos;s module that hvmmio kernel build wrote. Choose them, or drop them on the page:
        nothing of them leaves it.
      </p>
    </div>
  );
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
