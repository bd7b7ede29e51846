import { expect, it } from 'vitest';
import { powerShellLines } from './power-shell-lines.ts';

it('a line with room for it stays as it is', () => {
  expect(powerShellLines('Start-VM -VM $vm', 16)).toEqual(['Start-VM -VM $vm']);
});

it('a longer one is broken before parameters, by backticks', () => {
  expect(powerShellLines('Set-VM -VM $vm -LowMemoryMappedIoSpace 3GB', 24)).toEqual([
    'Set-VM -VM $vm `',
    '  -LowMemoryMappedIoSpace 3GB',
  ]);
});

it('a comment goes above, and a quoted text stays whole', () => {
  expect(powerShellLines("New-VM -Name 'a -B # c' -Path $disk  # the VM", 30)).toEqual([
    '# the VM',
    "New-VM -Name 'a -B # c' `",
    '  -Path $disk',
  ]);
});
