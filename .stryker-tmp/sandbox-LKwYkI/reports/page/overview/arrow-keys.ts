const STEPS: Readonly<Record<string, readonly [rows: number, cells: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What takes the focus in a cell: what opens a panel. */
const OPENER = 'button[aria-expanded]';

/** Moves the focus to the next cell of a table that opens a panel, in the direction of an arrow key. */
export function moveByArrows(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  if (step === undefined || !(event.target instanceof Element)) return;
  const cell = event.target.closest('td, th');
  const table = event.target.closest('table');
  if (!(cell instanceof HTMLTableCellElement) || table === null) return;
  const next = nextIn(table, cell, step);
  if (next === null) return;
  event.preventDefault();
  next.focus();
}

function nextIn(
  table: HTMLTableElement,
  from: HTMLTableCellElement,
  [rows, cells]: readonly [number, number],
): HTMLElement | null {
  const row = from.closest('tr')?.rowIndex ?? 0;
  for (let step = 1; ; step++) {
    const beside = table.rows[row + rows * step];
    if (row + rows * step < 0 || beside === undefined) return null;
    const cell = beside.cells[from.cellIndex + cells * step];
    // A group's name and an opened panel have one cell for all columns.
    if (cell === undefined && rows === 0) return null;
    const found = cell?.querySelector(OPENER);
    if (found instanceof HTMLElement) return found;
  }
}
