import type { Page } from 'playwright-core';

type RangeFile = readonly [string, string] | null;

interface StepFile {
  readonly device: string;
  readonly window: string;
  readonly granted: RangeFile;
  readonly why: string | null;
  readonly conflict: boolean;
}

interface BootFile {
  readonly reserved: RangeFile;
  readonly framebuffer: RangeFile;
  readonly steps: readonly StepFile[];
}

interface ViolationFile {
  readonly property: string;
  readonly boot: number;
  readonly device: string;
}

/** A line of `hvmmio run --json`, as far as maps and verdicts show it. */
export interface OutcomeFile {
  readonly strategy: string;
  readonly boots: readonly BootFile[];
  readonly violations: readonly ViolationFile[];
  readonly relations?: readonly ViolationFile[];
}

function words(range: RangeFile): string {
  if (range === null) return 'none';
  return range.map((address) => address.slice(2).padStart(8, '0')).join('-');
}

const REFUSED: Readonly<Record<string, string>> = {
  starved: 'starved: room was withheld',
  exhausted: 'exhausted: no room',
};

/** How the maps of an outcome describe themselves, a boot each; what moved and was removed left out. */
export function labelsOf({ strategy, boots }: OutcomeFile): string[] {
  return boots.map(({ framebuffer, reserved, steps }, boot) => {
    const requests = steps.map(({ device, window, granted, why, conflict }) => {
      const place = granted === null ? REFUSED[why ?? ''] : words(granted);
      return `${device} ${window} ${place}${conflict ? ' conflict' : ''}`;
    });
    const start = [`host framebuffer ${words(framebuffer)}`, `reserved ${words(reserved)}`];
    return `${strategy}, boot ${boot}: ${[...start, ...requests].join('; ')}`;
  });
}

/** How the maps in the page describe themselves. */
export async function shownLabels(page: Page): Promise<string[]> {
  const maps = page.locator('.map');
  const labels = await maps.evaluateAll((all) => all.map((map) => map.getAttribute('aria-label')));
  return labels.map((label) =>
    (label ?? '').replace(/ moved(?=;|$)/g, '').replace(/; \S+ (absent|removed)(?=;|$)/g, ''),
  );
}

/** The violations that the page lists, a list a strategy. */
export async function shownViolations(page: Page): Promise<string[][]> {
  return page
    .locator('.card')
    .evaluateAll((cards) =>
      cards.map((card) =>
        Array.from(card.querySelectorAll(':scope > ul > li'), (item) =>
          (item.textContent ?? '').replace(/:.*$/s, ''),
        ),
      ),
    );
}
