import type { Exports } from '../exports.ts';
import { Instance } from '../instance.ts';
import { webAssembly } from '../web-assembly.ts';
import { tinyModule } from './tiny-module.ts';

/** The instance of a tiny module, some of whose exports are functions of the test. */
export function tinyInstance(
  changes: Partial<Exports> = {},
  tiny: Parameters<typeof tinyModule>[0] = {},
): Instance {
  const names = { file: 'k.wasm', strategy: 'tiny' };
  const instance = new Instance(new webAssembly.Module(tinyModule(tiny)), names);
  instance.exports = { ...instance.exports, ...changes };
  return instance;
}
