import { INTERFACE } from '../exports.ts';

/**
 * Kernels' modules of a few bytes, put together here so that no compiler is needed: WebAssembly's binary
 * format, https://webassembly.github.io/spec/core/binary/
 */
const I32 = 0x7f;
const F64 = 0x7c;
const ENDS = 0x0b;

type Bytes = readonly number[];
type Params = readonly (typeof I32 | typeof F64)[];

/** What a function takes and gives back, and its instructions. */
interface Code {
  readonly params: Params;
  readonly results: Params;
  readonly body: Bytes;
}

/** Instructions. */
export const unreachable: Bytes = [0x00];
const drop: Bytes = [0x1a];
export const i32 = (value: number): Bytes => [0x41, ...signed(value)];
const f64 = (value: number): Bytes => [0x44, ...new Uint8Array(new Float64Array([value]).buffer)];
const call = (name: keyof typeof IMPORTED): Bytes => [0x10, Object.keys(IMPORTED).indexOf(name)];
/** Takes one step, or traps where none is left, as the build has every function do. */
export const step: Bytes = [
  ...[0x23, 0x00, 0x45, 0x04, 0x40, 0x00, ENDS],
  ...[0x23, 0x00, 0x41, 0x01, 0x6b, 0x24, 0x00],
];
/** Goes round until there is no fuel left, as the build has every loop do. */
export const endless: Bytes = [...[0x03, 0x40], ...step, ...[0x0c, 0x00, ENDS], ...unreachable];

const IMPORTED = {
  answered: { params: [I32, I32, F64, F64, F64, F64, I32], results: [] },
  enter_d0: { params: [I32, F64], results: [I32] },
  printk: { params: [I32, I32], results: [] },
  trap: { params: [I32], results: [] },
  out_of_memory: { params: [], results: [] },
  schedule: { params: [], results: [] },
} as const satisfies Record<string, Omit<Code, 'body'>>;

/** Calls of what a module imports, and what is left of them. */
export const outOfMemory: Bytes = call('out_of_memory');
export const unprovided: Bytes = call('schedule');
export const trapAt = (text: number): Bytes => [...i32(text), ...call('trap')];
export const print = (format: number, args: number): Bytes => [
  ...i32(format),
  ...i32(args),
  ...call('printk'),
];
/** pci-hyperv was answered with a resource, 0 for none; of 8 KiB in a config window, else 1 MiB. */
export const answer = (window: 0 | 1 | 2, resource: number): Bytes => [
  ...[...i32(0), ...i32(window), ...f64(0), ...f64(-1)],
  ...[...f64(window === 0 ? 0x2000 : 0x100000), ...f64(0x1000), ...i32(resource)],
  ...call('answered'),
];
export const enterD0 = (start: number): Bytes => [
  ...[...i32(0), ...f64(start)],
  ...[...call('enter_d0'), ...drop],
];

/** Where things lie in the memory of every such module. */
export const AT = {
  image: 1024,
  /** In what is put back at each boot. */
  lines: 2048,
  names: 8192,
  machine: 16384,
  buses: 20480,
  iomem: 32768,
  data: 40960,
} as const;
/** Bytes of a resource there: each of its seven fields takes eight. */
const FIELD = 8;

const EXPORTED: Readonly<Record<string, Code>> = {
  interface: { params: [], results: [I32], body: i32(INTERFACE) },
  data_start: { params: [], results: [I32], body: i32(AT.image) },
  high_water: { params: [], results: [I32], body: i32(AT.machine) },
  kalloc: { params: [I32], results: [I32], body: i32(AT.names) },
  layout: { params: [I32], results: [I32], body: [0x20, 0x00, ...i32(FIELD), 0x6c] },
  machine: { params: [], results: [I32], body: i32(AT.machine) },
  buses: { params: [], results: [I32], body: i32(AT.buses) },
  describe: { params: [F64, F64, I32, I32], results: [], body: [] },
  claim_iomem: { params: [F64, F64, I32], results: [I32], body: i32(0) },
  release_iomem: { params: [F64, F64], results: [], body: [] },
  boot: { params: [], results: [I32], body: i32(0) },
  ranges: { params: [], results: [I32], body: i32(0) },
  reserved: { params: [], results: [I32], body: i32(0) },
  iomem_root: { params: [], results: [I32], body: i32(AT.iomem) },
  allocate: { params: [F64, F64, F64, F64, I32, I32], results: [I32], body: i32(0) },
  free: { params: [F64, F64], results: [], body: [] },
  drm_probe: { params: [F64, I32], results: [I32], body: i32(0) },
  drm_remove: { params: [], results: [], body: [] },
  pci_probe: { params: [I32, I32], results: [I32], body: i32(0) },
  pci_remove: { params: [I32], results: [], body: [] },
  log: { params: [I32], results: [], body: [] },
};

const counting = (lines: number): Readonly<Record<string, Code>> => ({
  lines: { params: [], results: [I32], body: i32(AT.lines) },
  line_count: { params: [], results: [I32], body: i32(lines) },
});
/** Marks a line as reached. */
export const reach = (line: number): Bytes => [
  ...[...i32(AT.lines + line), ...i32(1)],
  ...[0x3a, 0x00, 0x00],
];

/** What is special about a module. */
interface Tiny {
  /** Instructions in place of those that do nothing, by the name of an export. */
  readonly code?: Readonly<Record<string, Bytes>>;
  /** What it does not export. */
  readonly without?: string;
  /** How many lines it counts at, a byte each from `AT.lines` on; left out where it does not count. */
  readonly lines?: number;
  /** What lies in its memory from `AT.data` on. */
  readonly data?: Bytes;
  /** The module that it has for kernels without CONFIG_SYSFB. */
  readonly withoutSysfb?: Uint8Array;
  /** What its file says of itself, as JSON or not. */
  readonly about?: string;
  /** Whether its functions have names, as those that a compiler wrote do. */
  readonly named?: boolean;
}

/** A module that does nothing but what is told. */
export function tinyModule({
  code = {},
  without,
  lines,
  data = [],
  withoutSysfb,
  about,
  named = false,
}: Tiny = {}): Uint8Array {
  const exports = { ...EXPORTED, ...(lines === undefined ? {} : counting(lines)) };
  const functions = Object.entries(exports).map(([name, one]) => ({
    name,
    ...one,
    body: code[name] ?? one.body,
  }));
  const imported = Object.entries(IMPORTED);
  const types = [...imported.map(([, one]) => one), ...functions];
  const exported = [
    ...functions.map(({ name }, at) => [...text(name), 0x00, imported.length + at]),
    [...text('memory'), 0x02, 0x00],
    [...text('fuel'), 0x03, 0x00],
  ].filter((_, at) => [...functions.map(({ name }) => name), 'memory', 'fuel'][at] !== without);
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(
      1,
      types.map(({ params, results }) => [0x60, ...vector(params), ...vector(results)]),
    ),
    ...section(
      2,
      imported.map(([name], at) => [
        ...text(name === 'schedule' ? 'env' : 'hvmmio'),
        ...text(name),
        ...[0x00, at],
      ]),
    ),
    ...section(
      3,
      functions.map((_, at) => [imported.length + at]),
    ),
    ...section(5, [[0x00, 0x01]]),
    ...section(6, [[I32, 0x01, ...i32(0), ENDS]]),
    ...section(7, exported),
    ...section(
      10,
      functions.map(({ body }) => sized([0x00, ...body, ENDS])),
    ),
    ...section(11, [[0x00, ...i32(AT.data), ENDS, ...sized(data)]]),
    ...(withoutSysfb === undefined ? [] : custom('hvmmio.without-sysfb', [...withoutSysfb])),
    ...(named ? custom('name', [0x01, ...sized(functionNames(functions))]) : []),
    ...(about === undefined ? [] : custom('hvmmio.kernel', [...new TextEncoder().encode(about)])),
  ]);
}

/** The bytes of a resource without children or siblings; its name is the text at that address. */
export function resourceBytes(start: number, end: number, flags = 0x80000200, name = 0): Bytes {
  const fields = [BigInt(start), BigInt(end), BigInt(flags), BigInt(name), 0n, 0n, 0n];
  return [...new Uint8Array(new BigUint64Array(fields).buffer)];
}

function functionNames(functions: readonly { readonly name: string }[]): Bytes {
  const first = Object.keys(IMPORTED).length;
  const named = functions.map(({ name }, at) => [...unsigned(first + at), ...text(name)]);
  return [...unsigned(named.length), ...named.flat()];
}

function custom(name: string, content: Bytes): Bytes {
  return [0, ...sized([...text(name), ...content])];
}

function section(id: number, items: readonly Bytes[]): Bytes {
  return [id, ...sized([...unsigned(items.length), ...items.flat()])];
}

function vector(items: Bytes): Bytes {
  return [...unsigned(items.length), ...items];
}

function sized(bytes: Bytes): Bytes {
  return [...unsigned(bytes.length), ...bytes];
}

function text(value: string): Bytes {
  return vector([...new TextEncoder().encode(value)]);
}

function unsigned(value: number): Bytes {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) + 128, ...unsigned(rest)];
}

function signed(value: number): Bytes {
  const low = value & 0x7f;
  const rest = value >> 7;
  const isLast = rest === ((low & 0x40) === 0 ? 0 : -1);
  return isLast ? [low] : [low | 0x80, ...signed(rest)];
}
