import { StrategyError } from '../../strategy-error.ts';

const EXPECTED = 'expected NAME=y, NAME=m, NAME=n or NAME=NUMBER';

/**
 * Options of the kernel's configuration by name without CONFIG_, in order of name. A StrategyError where one is
 * not of that form, is given twice, or is SYSFB, which each scenario has for itself.
 */
export function readKconfig(settings: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const setting of settings) {
    const found = `--kconfig: found ${JSON.stringify(setting)}`;
    const [, name, value] = /^(?:CONFIG_)?([A-Z0-9_]+)=(y|m|n|\d+|0x[\da-f]+)$/.exec(setting) ?? [];
    if (name === undefined || value === undefined) throw new StrategyError(`${found}, ${EXPECTED}`);
    if (name === 'SYSFB') {
      const why = 'a scenario says for each kernel whether it has SYSFB, and both are built';
      throw new StrategyError(`${found}, expected another option: ${why}`);
    }
    if (options.has(name)) throw new StrategyError(`${found} beside another value of it`);
    options.set(name, value);
  }
  return new Map([...options].sort(([a], [b]) => (a < b ? -1 : 1)));
}
