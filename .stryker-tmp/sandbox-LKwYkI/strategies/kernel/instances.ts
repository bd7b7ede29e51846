import { StrategyError } from '../strategy-error.ts';
import { type About, aboutOf } from './about.ts';
import { Instance } from './instance.ts';
import { type WasmModule, webAssembly } from './web-assembly.ts';

/** The section of a file that holds the module of the same kernel without CONFIG_SYSFB. */
const WITHOUT_SYSFB = 'hvmmio.without-sysfb';

/** A kernel with CONFIG_SYSFB and without, each instantiated when it is first asked for. */
export class Instances {
  readonly #names: { readonly file: string; readonly strategy: string };
  readonly #modules: { readonly on: WasmModule; readonly off: WasmModule };
  readonly about: About;
  #on: Instance | null = null;
  #off: Instance | null = null;

  /** A StrategyError where the bytes are no module; another interface is found when it is asked for. */
  constructor(bytes: Uint8Array, file: string, strategy: string) {
    this.#names = { file, strategy };
    const on = compiled(bytes, file);
    const [without] = webAssembly.Module.customSections(on, WITHOUT_SYSFB);
    const off = without === undefined ? on : compiled(new Uint8Array(without), file);
    this.#modules = { on, off };
    this.about = aboutOf(on);
  }

  of(sysfb: boolean): Instance {
    if (sysfb) {
      this.#on ??= new Instance(this.#modules.on, this.#names);
      return this.#on;
    }
    this.#off ??= new Instance(this.#modules.off, this.#names);
    return this.#off;
  }

  /** The numbers of the lines that either reached since this was last asked, each once, in order. */
  takeReached(): readonly number[] {
    const both = [this.#on, this.#off].flatMap((one) => one?.takeReached() ?? []);
    return [...new Set(both)].sort((a, b) => a - b);
  }
}

function compiled(bytes: Uint8Array, file: string): WasmModule {
  try {
    return new webAssembly.Module(bytes);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new StrategyError(`${file}: found no WebAssembly module (${words}), expected one`);
  }
}
