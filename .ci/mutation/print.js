import { score } from './score.js';

/** Prints the mutants that no test found, a line each. */
export function list(mutants) {
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  for (const { file, line, column, mutatorName, replacement, status } of alive) {
    const shown = replacement.replace(/\s+/g, ' ').slice(0, 60);
    const how = status === 'NoCoverage' ? ' (no test gets there)' : '';
    console.log(`${file}:${line}:${column} ${mutatorName}${how}: ${shown}`);
  }
}

/** Prints how many mutants of each room ended how. */
export function table(rows) {
  console.log(
    line('room', ['mutants', 'killed', 'timeout', 'survived', 'not reached', 'score %', 'goal']),
  );
  for (const { room, counts } of rows) {
    const { of, killed, timeout, survived, uncovered } = counts;
    const percent = score(counts)?.toFixed(1) ?? '-';
    console.log(line(room.name, [of, killed, timeout, survived, uncovered, percent, room.goal]));
  }
}

function line(name, cells) {
  return (
    name.padEnd(12) +
    cells
      .map((cell) => String(cell).padStart(12))
      .join('')
      .slice(3)
  );
}
