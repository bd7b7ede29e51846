/** How mutants ended. What is not found to be wrong counts as alive, and what cannot be run counts as nothing. */
export function tally(mutants) {
  const count = (status) => mutants.filter((mutant) => mutant.status === status).length;
  const counts = {
    killed: count('Killed'),
    timeout: count('Timeout'),
    survived: count('Survived'),
    uncovered: count('NoCoverage'),
  };
  const found = counts.killed + counts.timeout;
  return { ...counts, found, of: found + counts.survived + counts.uncovered };
}

/** Found per cent of all; null where there are none. */
export function score({ found, of }) {
  return of === 0 ? null : (100 * found) / of;
}

/** Wilson's interval of 95 %, in per cent. */
export function interval({ found, of }) {
  const z = 1.959964;
  const rate = found / of;
  const middle = rate + z ** 2 / (2 * of);
  const half = z * Math.sqrt((rate * (1 - rate)) / of + z ** 2 / (4 * of ** 2));
  const scale = 100 / (1 + z ** 2 / of);
  return [(middle - half) * scale, (middle + half) * scale];
}

/** Whether so few of a goal of so many per cent are found in less than one of twenty such samples. */
export function isBelowBeyondChance({ found, of }, goal) {
  const odds = Math.log(goal / (100 - goal));
  // Of the binomial distribution, as logarithms, which do not vanish where there are many.
  let term = of * Math.log(1 - goal / 100);
  let chance = 0;
  for (let at = 0; at <= found; at++) {
    chance += Math.exp(term);
    term += Math.log((of - at) / (at + 1)) + odds;
  }
  return chance < 0.05;
}
