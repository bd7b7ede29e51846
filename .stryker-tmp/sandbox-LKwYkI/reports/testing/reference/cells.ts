import type { Device } from '../../../engine/index.ts';
import { readSize, writeSize } from '../../../properties/scenarios/numbers.ts';

/** What a field that a file leaves out means. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  vmm: 'hyper-v',
  tools: 'newest',
  screenInfo: 'kept',
};

/** A table of Markdown; figures stand to the right in columns whose head ends in `:`. */
export function tableLines(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(heads.map((head) => head.replace(/:$/, ''))),
    line(heads.map((head) => (head.endsWith(':') ? '---:' : '---'))),
    ...rows.map(line),
  ];
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** The value of a file's field. */
function valueText(value: unknown): string {
  return code(typeof value === 'string' ? value : JSON.stringify(value).replaceAll(',', ', '));
}

/** Rows that begin with a cell each, and go on with the fields of a file, those of all rows in order. */
export function fieldTable(
  heads: readonly string[],
  rows: readonly { readonly cells: readonly string[]; readonly fields: object }[],
): string[] {
  const fieldsOf = rows.map(({ fields }): Record<string, unknown> => ({ ...fields }));
  const names = [...new Set(fieldsOf.flatMap((fields) => Object.keys(fields)))];
  return tableLines(
    [...heads, ...names.map(code)],
    rows.map(({ cells }, at) => [
      ...cells,
      ...names.map((name) => valueText(fieldsOf[at]?.[name] ?? LEFT_OUT[name] ?? null)),
    ]),
  );
}

function needText(device: Device): string {
  if ('dxg' in device) return `a GPU's window of ${writeSize(device.dxg)}`;
  const bars = device.bars.map(({ size, bits }) => `${writeSize(size)}/${bits}-bit`);
  return bars.length === 0 ? 'no BARs' : bars.join(', ');
}

/** Devices by their ids, those in a row that are alike together: `nvme-0` (root): 16KiB/64-bit. */
export function devicesText(devices: readonly Device[]): string {
  const groups: { readonly need: string; readonly ids: string[] }[] = [];
  for (const device of devices) {
    const need = `${device.root ? ' (root)' : ''}: ${needText(device)}`;
    const last = groups.at(-1);
    if (last?.need === need) last.ids.push(device.id);
    else groups.push({ need, ids: [device.id] });
  }
  const texts = groups.map(({ need, ids }) => {
    const named = ids.length > 2 ? [ids[0] ?? '', ids.at(-1) ?? ''] : ids;
    return `${named.map(code).join(ids.length > 2 ? ' to ' : ', ')}${need}`;
  });
  return texts.length === 0 ? 'none' : texts.join('; ');
}

/** Ids in their order, four sizes or more that rise by the same together. */
export function spansText(ids: readonly string[]): string {
  const texts: string[] = [];
  for (let at = 0; at < ids.length; ) {
    const length = evenFrom(ids, at);
    const [first = '', second = '', last = ''] = [ids[at], ids[at + 1], ids[at + length - 1]];
    const step = (readSize(second) ?? 0) - (readSize(first) ?? 0);
    if (length < 4) texts.push(code(first));
    else texts.push(`${code(first)} to ${code(last)} in steps of ${writeSize(step)}`);
    at += length < 4 ? 1 : length;
  }
  return texts.join(', ');
}

/** How many ids from the one at `at` on are sizes that rise by the same. */
function evenFrom(ids: readonly string[], at: number): number {
  const sizes = ids.slice(at).map(readSize);
  const [first = null, second = null] = sizes;
  if (first === null || second === null || second <= first) return 1;
  const other = sizes.findIndex((size, index) => size !== first + index * (second - first));
  return other === -1 ? sizes.length : other;
}
