import { ScenarioError, StrategyError } from '../strategy-error.ts';
import { checkExports, type Exports, INTERFACE } from './exports.ts';
import { KernelMemory, WildPointer } from './kernel-memory.ts';
import { formatPrintk } from './printk.ts';
import { type WasmModule, webAssembly } from './web-assembly.ts';

/** Steps that one boot may take, from its start to its end: rounds of loops. */
const MOST_STEPS = 100_000_000;

/** Whom a running kernel calls; what is answered is a number. */
export interface Callbacks {
  /** A driver's request was answered; window 0 is a config window, 1 a low and 2 a high bridge window. */
  answered(window: number, size: number, align: number, resource: number): void;
  /** Whether the host lets the device enter D0 with a config window from that address. */
  enterD0(start: number): boolean;
  readonly printed: ((line: string) => void) | null;
}

/** Ends a kernel for what it called. */
class Stop extends Error {}

/** What an instance is called in messages, and the id of its strategy. */
interface Names {
  readonly file: string;
  readonly strategy: string;
}

/** One kernel of a module, booted again and again from the same image of its memory. */
export class Instance {
  exports: Exports;
  memory: KernelMemory;
  callbacks: Callbacks | null = null;
  readonly #names: Names;
  readonly #module: WasmModule;
  #from = 0;
  #image = new Uint8Array();
  readonly #reached = new Set<number>();

  /** A StrategyError where the module is not of the interface. */
  constructor(module: WasmModule, names: Names) {
    this.#module = module;
    this.#names = names;
    this.exports = this.#instantiate();
    this.memory = this.#started();
  }

  /** Puts the memory back to what it was before the first boot. */
  reset(): void {
    this.#keepReached();
    const { bytes } = this.memory;
    const used = this.exports.high_water();
    const end = this.#from + this.#image.length;
    bytes.set(this.#image, this.#from);
    if (used > end) bytes.fill(0, end, used);
    this.exports.fuel.value = MOST_STEPS;
  }

  /** The address of a name, until the next boot. */
  name(text: string): number {
    return this.memory.write(text, (size) => this.exports.kalloc(size));
  }

  /**
   * Lets the kernel run, or looks at what it left. A ScenarioError that has what it was `doing` and was `shown` where
   * it traps, runs out of memory or past its limit of steps, or left what is no kernel's data; the next boot starts
   * from the image.
   */
  run<Result>(doing: string, shown: unknown, kernel: (exports: Exports) => Result): Result {
    try {
      return kernel(this.exports);
    } catch (error) {
      if (error instanceof StrategyError) throw error;
      const words = this.#faultOf(error);
      this.#keepReached();
      // A trap leaves the stack where it was, which is not in the image.
      this.exports = this.#instantiate();
      this.memory = this.#started();
      throw this.fault(`${doing} ${words}`, shown);
    }
  }

  /** The numbers of the lines that were reached since this was last asked, of a module that counts at them. */
  takeReached(): readonly number[] {
    this.#keepReached();
    const all = [...this.#reached];
    this.#reached.clear();
    return all;
  }

  /** That the kernel did wrong, in `words`, when it had been `shown` that. */
  fault(words: string, shown: unknown): ScenarioError {
    const { strategy } = this.#names;
    return new ScenarioError(`strategy "${strategy}": ${words}`, strategy, JSON.stringify(shown));
  }

  /** The memory is about to be put back, and what it says of lines with it. */
  #keepReached(): void {
    const { lines, line_count: count } = this.exports;
    if (lines === undefined || count === undefined) return;
    const { bytes } = this.memory;
    const from = lines();
    for (let line = 0; line < count(); line++) {
      if (bytes[from + line] === 0) continue;
      this.#reached.add(line);
      bytes[from + line] = 0;
    }
  }

  #faultOf(error: unknown): string {
    if (error instanceof Stop || error instanceof WildPointer) return error.message;
    // A function of a module that another made may answer anything.
    if (error instanceof TypeError) return `answers what is no number: ${error.message}`;
    if (error instanceof RangeError) return 'calls itself too deep';
    if (!(error instanceof webAssembly.RuntimeError)) throw error;
    if (this.exports.fuel.value === 0)
      return `takes more than ${MOST_STEPS} steps: it may never end`;
    return `${faultIn(error.message)}${functionOf(error)}`;
  }

  /** A StrategyError where the module cannot so much as say where things are. */
  #started(): KernelMemory {
    try {
      return this.#look();
    } catch (error) {
      const words = this.#faultOf(error);
      throw cannotStart(this.#names.file, words);
    }
  }

  #look(): KernelMemory {
    const memory = new KernelMemory(this.exports);
    this.#from = this.exports.data_start();
    this.#image = memory.bytes.slice(this.#from, this.exports.high_water());
    return memory;
  }

  #instantiate(): Exports {
    const hvmmio = {
      out_of_memory: () => {
        throw new Stop('runs out of memory');
      },
      trap: (name: unknown) => {
        const text = this.memory.text(Number(name));
        throw new Stop(`stops in ${text}`);
      },
      printk: (format: unknown, args: unknown) => this.#print(Number(format), Number(args)),
      enter_d0: (_device: number, start: number) => Number(this.callbacks?.enterD0(start) ?? false),
      exit_d0() {},
      answered: (
        _device: number,
        window: number,
        _min: number,
        _max: number,
        size: number,
        align: number,
        resource: number,
      ) => this.callbacks?.answered(window, size, align, resource),
    };
    const imports = { hvmmio, env: this.#unprovided() };
    const { file } = this.#names;
    try {
      const { exports } = new webAssembly.Instance(this.#module, imports);
      return checkExports(file, exports, MOST_STEPS);
    } catch (error) {
      if (error instanceof StrategyError || !(error instanceof Error)) throw error;
      throw cannotStart(file, error.message);
    }
  }

  #print(format: number, args: number): void {
    const printed = this.callbacks?.printed ?? null;
    if (printed === null) return;
    for (const line of formatPrintk(this.memory, this.memory.text(format), args)) printed(line);
  }

  /** A kernel's functions that nobody stands in for. */
  #unprovided(): Record<string, unknown> {
    const unprovided: Record<string, unknown> = {};
    for (const { module, name, kind } of webAssembly.Module.imports(this.#module)) {
      if (module !== 'env' || kind !== 'function') continue;
      unprovided[name] = () => {
        throw new Stop(`calls ${name}, for which there is no stand-in`);
      };
    }
    return unprovided;
  }
}

function cannotStart(file: string, why: string): StrategyError {
  const [words] = why.split('\n', 1);
  return new StrategyError(
    `${file}: found a module that cannot be started (${words}), expected one of interface ${INTERFACE}: build it anew with "hvmmio kernel build"`,
  );
}

/** Engines word it otherwise, but for "out of bounds" and, of a pointer to a function, "null". */
function faultIn(message: string): string {
  if (/out of bounds/.test(message) && !/table/.test(message)) {
    return `reads or writes where there is no memory, as through a null pointer (${message})`;
  }
  return `traps: ${message}`;
}

/** The C function in which it happened, where the engine's stack trace names it. */
function functionOf({ stack = '' }: Error): string {
  const name = /^\s*at (?:[\w.]+\.)?(\w+) \(wasm:/m.exec(stack)?.[1];
  return name === undefined ? '' : ` in ${name}`;
}
