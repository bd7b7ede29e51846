import type { Problem } from '../problem.ts';
import type { Host } from '../scenario.ts';
import { FOUR_GIB, MAX_ADDRESS, MIB } from '../units.ts';
import { framebufferSize, GRAIN, MAX_FRAMEBUFFER, MAX_LOW_MMIO, minLowMmio } from './layout.ts';

function problem(field: string, found: string, expected: string): Problem {
  return { path: ['host', field], found, expected };
}

/** What a host's VMM would refuse about it (model.md section 2); null for a host that it lays out. */
export function hostProblem(host: Host): Problem | null {
  return generationProblem(host) ?? vmmProblem(host) ?? sizeProblem(host) ?? highMmioProblem(host);
}

function generationProblem(host: Host): Problem | null {
  if (host.generation === 2) return null;
  const found = (what: string) => `${what} on generation 1`;
  if (host.arch !== 'x86_64') return problem('arch', found(host.arch), 'x86_64, or generation 2');
  if (host.isolation !== 'none') {
    return problem('isolation', found(host.isolation), 'none, or generation 2');
  }
  if (host.firmware !== 'acpi') {
    return problem('firmware', found(host.firmware), 'acpi, or generation 2');
  }
  return null;
}

function vmmProblem({ vmm, generation, isolation, firmware }: Host): Problem | null {
  if (vmm !== 'openvmm') return null;
  const found = (what: string) => `openvmm with ${what}`;
  if (generation !== 2) return problem('vmm', found('generation 1'), 'hyper-v, or generation 2');
  if (isolation !== 'none') {
    return problem('vmm', found(`isolation ${isolation}`), 'hyper-v, or isolation none');
  }
  if (firmware !== 'acpi') {
    return problem('vmm', found(`firmware ${firmware}`), 'hyper-v, or firmware acpi');
  }
  return null;
}

function sizeProblem(host: Host): Problem | null {
  const { lowMmio, screen } = host;
  const least = minLowMmio(host.arch);
  if (lowMmio !== null && (lowMmio < least || lowMmio > MAX_LOW_MMIO)) {
    const expected = `${least / MIB} MiB to ${MAX_LOW_MMIO / MIB} MiB on ${host.arch}`;
    return problem('lowMmio', `${lowMmio} bytes`, expected);
  }
  if ('framebuffer' in screen) return framebufferProblem(screen.framebuffer);
  const { resolution } = screen;
  const framebuffer = framebufferSize(resolution);
  if (framebuffer > MAX_FRAMEBUFFER) {
    const found = `${resolution.join('x')}, a framebuffer of ${framebuffer / MIB} MiB`;
    return problem('resolution', found, 'a framebuffer of at most 128 MiB, as 7680x4320 has');
  }
  return null;
}

function framebufferProblem(bytes: number): Problem | null {
  if (bytes % GRAIN === 0 && bytes >= GRAIN && bytes <= MAX_FRAMEBUFFER) return null;
  return problem('framebuffer', `${bytes} bytes`, 'a multiple of 2 MiB, at most 128 MiB');
}

function highMmioProblem(host: Host): Problem | null {
  const { highMmio } = host;
  if (highMmio === null) return null;
  const { start, end } = highMmio;
  const found = `0x${start.toString(16)} to 0x${end.toString(16)}`;
  if (start < FOUR_GIB)
    return problem('highMmio', found, 'a start at or above 4 GiB (0x100000000)');
  if (end < start) return problem('highMmio', found, 'an end at or after the start');
  if (end > MAX_ADDRESS) {
    return problem('highMmio', found, `an end at or below 0x${MAX_ADDRESS.toString(16)}`);
  }
  return null;
}
