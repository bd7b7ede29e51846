import fc from 'fast-check';
import { expect, it } from 'vitest';
import { original } from '../../strategies/original.ts';
import { anyText } from '../testing/texts.ts';
import { ROOT_DISK, reproduced } from './testing/of.ts';
import { writeText } from './text.ts';

function of(others: object, strategy = original) {
  return reproduced(others, strategy);
}

/** What is left of a line of PowerShell without its literals and its remark; null for an open literal. */
function outsideLiterals(line: string): string | null {
  const [, code] = /^((?:[^'#]|'(?:[^']|'')*')*)(#.*)?$/.exec(line) ?? [];
  return code === undefined ? null : code.replace(/'(?:[^']|'')*'/g, '');
}

it('no name breaks out of the PowerShell, the shell or its line', () => {
  const text = fc.oneof(
    anyText(200),
    fc.string({
      unit: fc.constantFrom("'", '"', '`', '$', '(', ')', '\n', '\r', '\u2019', '#', ';'),
    }),
    fc.constantFrom("'; Remove-VM *", '$(reboot)', '*', '\u2028x', '#>', '\u202e', '__proto__', ''),
  );
  const plain = of({ name: 'x', devices: [{ ...ROOT_DISK, id: 'y' }], boots: [{ events: [] }] });
  fc.assert(
    fc.property(text, text, (name, id) => {
      fc.pre(id !== '' && id !== 'drm' && !/nvme/i.test(id));
      const all = of({
        name,
        devices: [{ ...ROOT_DISK, id }],
        boots: [{ events: [{ probe: id }] }],
      });
      expect(all.vm.map(outsideLiterals)).toEqual(plain.vm.map(outsideLiterals));
      for (const line of all.vm) expect(line).toMatch(/^[ -~]+$/);
      const runs = [...all.guest, ...all.boots.flatMap(({ todo }) => todo)];
      for (const step of runs) {
        if ('run' in step) expect(step.run.split('#')[0]).not.toMatch(/reboot|Remove-VM|[^ -~]/);
      }
      expect(writeText(all)).toMatch(/^[ -~\n]+$/);
    }),
    { numRuns: 200 },
  );
});
