import { type WasmModule, webAssembly } from './web-assembly.ts';

/** The section of a file that says what its modules were built from. */
const ABOUT = 'hvmmio.kernel';

/** What a file says of itself. */
export interface About {
  /** Such as 6.12.117; null where the file does not say. */
  readonly release: string | null;
  /** Settings that were asked for when it was built, such as CONFIG_X=y. */
  readonly kconfig: readonly string[];
}

/** What a module's file says of itself. */
export function aboutOf(module: WasmModule): About {
  const [section] = webAssembly.Module.customSections(module, ABOUT);
  const found = section === undefined ? null : parsed(new TextDecoder().decode(section));
  const { release, kconfig } = { release: null, kconfig: [], ...Object(found) };
  return {
    release: typeof release === 'string' ? release : null,
    kconfig: Array.isArray(kconfig) ? kconfig.filter((one) => typeof one === 'string') : [],
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
