import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scenario, Strategy } from '../../../engine/index.ts';
import { InputError } from '../../../properties/scenarios/input-error.ts';
import { diagnosisOfInputs } from '../../diagnose/of-inputs.ts';
import { blocksOf } from '../../diagnose/text/text.ts';
import type { Blocks } from '../../words/blocks.ts';
import { BlocksView } from '../shared/blocks.tsx';

interface LogsProps {
  readonly strategies: readonly Strategy[];
  /** Shows the case that the logs show. */
  readonly open: (scenario: Scenario) => void;
}

/** Logs of a VM, chosen or dropped: what they say of it, read in the page itself. */
export function LogFiles({ strategies, open }: LogsProps) {
  const [said, setSaid] = useState('');
  const [blocks, setBlocks] = useState<Blocks>([]);
  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setSaid('Reading the logs.');
    try {
      const names = files.map(({ name }) => name);
      const inputs = files.map((file) => ({ name: file.name, chunks: chunksOf(file) }));
      const diagnosis = await diagnosisOfInputs(inputs, strategies);
      setBlocks(blocksOf(diagnosis, names));
      const found = diagnosis.judged?.fit.best.scenario ?? null;
      if (found !== null) open(found);
      setSaid(found === null ? 'The logs show no case.' : 'The case that the logs show is open.');
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      setBlocks([]);
      setSaid(`\u2715 ${error.message}`);
    }
  };
  useDropped(read);
  return (
    <details class="logs" open={said !== ''}>
      <summary>Diagnose logs</summary>
      <LogsField read={read} />
      <p class="read" role="status">
        {said}
      </p>
      <BlocksView blocks={blocks} level={3} about="the diagnosis" />
    </details>
  );
}

function LogsField({ read }: { readonly read: (files: readonly File[]) => Promise<void> }) {
  const choose = async (input: HTMLInputElement) => {
    await read([...(input.files ?? [])]);
    input.value = '';
  };
  return (
    <div class="field drop">
      <label for="log-files">Kernel logs, /proc/iomem, lspci -vv</label>
      <input
        id="log-files"
        type="file"
        multiple
        aria-describedby="log-files-hint"
        onChange={({ currentTarget }) => choose(currentTarget)}
      />
      <p id="log-files-hint" class="hint">
        Choose them, or drop them on the page. They are read in it, and nothing of them leaves it.
      </p>
    </div>
  );
}

/** Reads files that are dropped anywhere on the page, which would otherwise be left for them. */
function useDropped(read: (files: readonly File[]) => Promise<void>): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
    };
  }, []);
}

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}
