import { withCustomSection } from './wasm/sections.ts';

/** The custom sections of the one file that a build writes. */
const WITHOUT_SYSFB = 'hvmmio.without-sysfb';
const ABOUT = 'hvmmio.kernel';

/** What a file says of itself. */
interface About {
  readonly release: string;
  /** Such as CONFIG_X=y, as they were asked for. */
  readonly kconfig: readonly string[];
}

/** One file of both: the module of kernels with SYSFB, which carries the other as a section where that differs. */
export function packModules(
  withSysfb: Uint8Array,
  withoutSysfb: Uint8Array,
  about: About,
): Uint8Array {
  const isSame = Buffer.compare(withSysfb, withoutSysfb) === 0;
  const whole = isSame ? withSysfb : withCustomSection(withSysfb, WITHOUT_SYSFB, withoutSysfb);
  return withCustomSection(whole, ABOUT, new TextEncoder().encode(JSON.stringify(about)));
}
