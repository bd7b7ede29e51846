import type { KernelMemory } from './kernel-memory.ts';

/** A conversion: flags, width, precision, length, and what is converted. */
const CONVERSION =
  /%([-+ #0]*)(\d+|\*)?(?:\.(\d+|\*))?(hh|h|ll|l|L|z|t|j)?(p[a-zA-Z]{0,2}|[diuoxXcs%])/g;
/** Stands before the letter that says how urgent a line is. */
const LEVEL = '\u0001';
const WIDE = ['l', 'll', 'L', 'z', 't', 'j'];

const IO = 0x100;
const MEM = 0x200;
const NOTES: readonly (readonly [flag: number, note: string])[] = [
  [0x100000, ' 64bit'],
  [0x2000, ' pref'],
  [0x200000, ' window'],
  [0x10000000, ' disabled'],
];

/** The arguments of a call of printk, one after another as C lays them out. */
class Arguments {
  readonly #memory: KernelMemory;
  #at: number;

  constructor(memory: KernelMemory, at: number) {
    this.#memory = memory;
    this.#at = at;
  }

  /** The next one, of 4 or 8 bytes, as an unsigned number. */
  next(size: 4 | 8): bigint {
    const at = Math.ceil(this.#at / size) * size;
    this.#at = at + size;
    const low = BigInt(this.#memory.u32(at));
    return size === 4 ? low : low + (BigInt(this.#memory.u32(at + 4)) << 32n);
  }

  pointer(): number {
    return Number(this.next(8));
  }
}

/** The lines that a call of printk prints: its format with the arguments that lie at `at` in place. */
export function formatPrintk(memory: KernelMemory, format: string, at: number): readonly string[] {
  const args = new Arguments(memory, at);
  const urgent = format.startsWith(LEVEL);
  const text = format.slice(urgent ? 2 : 0).replace(CONVERSION, (...found) => {
    const [, flags = '', width, precision, length, conversion = ''] = found;
    const number = (given: string | undefined) =>
      given === '*' ? Number(BigInt.asIntN(32, args.next(4))) : Number(given ?? -1);
    const how = { flags, width: number(width), precision: number(precision) };
    return convert({ ...how, wide: WIDE.includes(length), conversion }, args, memory);
  });
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** How an argument is converted; a width or precision below 0 is none. */
interface Conversion {
  readonly flags: string;
  readonly width: number;
  readonly precision: number;
  /** Whether a number has 64 bits. */
  readonly wide: boolean;
  readonly conversion: string;
}

function convert(how: Conversion, args: Arguments, memory: KernelMemory): string {
  const { conversion, precision, wide } = how;
  if (conversion === '%') return '%';
  if (conversion === 's') {
    const address = args.pointer();
    const text = address === 0 ? '(null)' : memory.text(address);
    return padded(precision < 0 ? text : text.slice(0, precision), how);
  }
  if (conversion.startsWith('p')) return padded(pointed(conversion, args.pointer(), memory), how);
  const size = wide ? 8 : 4;
  const value = args.next(size);
  if (conversion === 'c') return padded(String.fromCharCode(Number(value) & 0xff), how);
  if (conversion === 'd' || conversion === 'i') {
    return padded(String(BigInt.asIntN(8 * size, value)), how);
  }
  return padded(unsigned(conversion, value), how);
}

function unsigned(conversion: string, value: bigint): string {
  if (conversion === 'u') return value.toString();
  if (conversion === 'o') return value.toString(8);
  return conversion === 'x' ? value.toString(16) : value.toString(16).toUpperCase();
}

/** What a pointer is shown as: `%pR` and `%pr` a resource, `%pa` the address that it points to. */
function pointed(conversion: string, address: number, memory: KernelMemory): string {
  if (address === 0) return '(null)';
  if (conversion === 'pR' || conversion === 'pr') {
    return resource(memory, address, conversion === 'pR');
  }
  if (/^pa[pd]?$/.test(conversion)) return `0x${hex(memory.u64(address), 16)}`;
  return hex(address, 16);
}

function resource(memory: KernelMemory, address: number, decoded: boolean): string {
  const range = memory.range(address);
  const flags = memory.flags(address);
  const kind = kindOf(flags);
  const notes = NOTES.filter(([flag]) => (flags & flag) !== 0).map(([, note]) => note);
  const rest = decoded && kind !== '???' ? notes.join('') : ` flags 0x${hex(flags, 0)}`;
  const digits = kind === 'io ' ? 4 : 8;
  const { start, end } = range ?? { start: 0, end: 0 };
  return `[${kind} 0x${hex(start, digits)}-0x${hex(end, digits)}${rest}]`;
}

function kindOf(flags: number): string {
  if ((flags & MEM) !== 0) return 'mem';
  return (flags & IO) === 0 ? '???' : 'io ';
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function padded(text: string, { flags, width, precision, conversion }: Conversion): string {
  const isNumber = /[diuoxX]/.test(conversion);
  const digits = isNumber && precision > text.length ? text.padStart(precision, '0') : text;
  const prefix = flags.includes('#') && /[xX]/.test(conversion) ? `0${conversion}` : '';
  if (flags.includes('-')) return (prefix + digits).padEnd(width);
  if (isNumber && flags.includes('0')) return prefix + digits.padStart(width - prefix.length, '0');
  return (prefix + digits).padStart(width);
}
