import { inject } from 'vitest';
import { strategies } from '../../strategies/index.ts';
import { describeStrategy } from '../../vitest.ts';

/** Only what is named is accepted: `npm test -- -u -t ID`, or of all strategies `-t "as expected"`. */
const named = inject('testNamePattern');

for (const strategy of strategies) {
  describeStrategy(strategy, {
    expected: `../../properties/expected/${strategy.id}.json`,
    mayAccept: [strategy.id, 'as expected'].includes(named),
  });
}
