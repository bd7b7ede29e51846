import { describe, expect, it } from 'vitest';
import { properties, relations } from '../../properties/index.ts';
import { strategies } from '../../strategies/index.ts';
import { isOwnIdea } from './own-ideas.ts';
import { answerIn, askedOf, questionOf } from './questions.ts';
import { judgedProperties } from './verdict.ts';

const all = [...properties, ...relations];

describe('questions', () => {
  it('ask about every property, and stand from the most harmful on', () => {
    for (const property of all) expect(questionOf(property), property.id).toBeDefined();
    const asked = askedOf(judgedProperties).map(({ question, places }) => [
      question.head,
      places.map((at) => judgedProperties[at]),
    ]);
    expect(asked).toEqual([
      ['dump or root disk lost', ['root-device-works']],
      ['config window refused', ['config-window-accepted']],
      ['BAR or dxg window over framebuffer', ['bar-window-clear']],
      [
        'room withheld',
        [
          'low-window-granted',
          'high-window-granted',
          'config-window-granted',
          'dxg-window-granted',
          'framebuffer-granted',
        ],
      ],
      ['framebuffer moved', ['framebuffer-unmoved']],
      ['order or size matters', ['load-order-irrelevant', 'more-low-mmio-never-hurts']],
    ]);
  });

  it('are those alone that the properties asked for answer', () => {
    const [only, ...more] = askedOf(['dxg-window-granted']);
    expect(only?.question.id).toBe('room-withheld');
    expect([only?.places, more]).toEqual([[judgedProperties.indexOf('dxg-window-granted')], []]);
  });

  it.each([
    [[true, null], true],
    [[false, null], false],
    [[false, true], true],
    [[null, null], null],
  ] as const)('of verdicts %j are answered %j', (verdicts, answer) => {
    expect(answerIn(verdicts, [0, 1])).toBe(answer);
  });
});

it('ideas of our own are those that nobody has proposed', () => {
  const own = strategies.filter(isOwnIdea).map(({ id }) => id);
  expect(own).toEqual(['high-first', 'ideal', 'top-down']);
});
