import type { Strategy } from '../../engine/index.ts';
import { properties, relations } from '../../properties/index.ts';
import type { Property, Relation } from '../../properties/property.ts';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { didYouMean } from '../../properties/scenarios/nearest.ts';
import { SWITCHES, type Switch } from '../assume/assumptions.ts';
import { type Block, command, list, paragraph, section } from '../words/blocks.ts';
import { toTerminal } from '../words/terminal.ts';

const MODEL = 'docs/model.md of hvmmio';

/** The questions on which the public record is silent or divided (model.md section 8). */
const QUESTIONS: Readonly<Record<Switch['id'], string>> = {
  A1: 'how much of the framebuffer does the host claim at power-on?',
  A2: 'do windows of earlier kernels bind the next one?',
  A3: "what else is busy in the machine's tree?",
  A4: "is the framebuffer's old place free after a move?",
  A5: 'does a Gen1 host claim a framebuffer before a driver reports one?',
};

/** A strategy in full, with its source and how to look further. An InputError where there is none of that id. */
export function strategyInFull(all: readonly Strategy[], id: string, width: number): string {
  const { summary, source } = named('strategy', id, all);
  return inFull(id, summary, width, [
    section('Source', paragraph(source)),
    section('Look next', command('hvmmio', 'compare', '--strategy', id)),
  ]);
}

/** A property in full: what it judges, and what violates it. An InputError where there is none of that id. */
export function propertyInFull(id: string, width: number): string {
  const property = named('property', id, [...properties, ...relations]);
  return inFull(id, property.summary, width, [
    section('Judged by', paragraph(judgedBy(property))),
    section('Source', paragraph(`${MODEL}, Properties`)),
    section('Look next', command('hvmmio', 'find', 'original', id)),
  ]);
}

function judgedBy(property: Property | Relation): string {
  switch (property.judges) {
    case 'request':
      return `each request for ${property.windows.join(', ')}: violated where it ends in ${property.about}.`;
    case 'device':
      return `how ${property.devices === 'root' ? 'the root device' : 'each device'} ends a boot: violated by ${property.words.join(', ')}.`;
    case 'runs':
      return `comparing ${property.compares}: ${property.sentence}.`;
  }
}

/** The questions that verdicts rest on, each with its usual answer first. */
export function listAssumptions(width: number): string {
  const ids = Object.keys(QUESTIONS).filter(isQuestion);
  const items = ids.map((id) => `${id}: ${QUESTIONS[id]} ${answersTo(id).join('; ')}.`);
  const intro =
    'Where the public record is silent, verdicts rest on these answers, the usual one first.';
  return toTerminal([paragraph(intro), list(items)], { width });
}

/** One question in full: every answer in words. An InputError where there is no such question. */
export function assumptionInFull(word: string, width: number): string {
  const known = Object.keys(QUESTIONS).filter(isQuestion);
  const id = known.find((one) => one === word.toUpperCase());
  if (id === undefined) {
    const found = `unknown assumption ${JSON.stringify(word)}`;
    throw new InputError(`${found}, expected one of ${known.join(', ')}`);
  }
  const usual = SWITCHES.find((one) => one.id === id)?.words ?? '';
  const answers = SWITCHES.filter((one) => one.id === id);
  const file = id === 'A3' ? ['a file of ranges, as --assume a3=FILE reads it'] : [];
  return inFull(id, `${QUESTIONS[id]} Usually: ${usual}`, width, [
    section('Answers', list([...answers.map(({ value, words }) => `${value}: ${words}`), ...file])),
    section('Source', paragraph(`${MODEL}, Assumptions: the public record is silent or divided`)),
    section('Look next', command('hvmmio', 'compare', '--assumptions')),
  ]);
}

function isQuestion(id: string): id is Switch['id'] {
  return id in QUESTIONS;
}

function answersTo(id: Switch['id']): readonly string[] {
  const values = SWITCHES.filter((one) => one.id === id).map(({ value }) => value);
  return id === 'A3' ? [...values, 'a file'] : values;
}

function inFull(id: string, words: string, width: number, rest: readonly Block[]): string {
  return toTerminal([paragraph(`${id}: ${words}${/[.?]$/.test(words) ? '' : '.'}`), ...rest], {
    width,
  });
}

function named<One extends { readonly id: string }>(what: string, id: string, all: readonly One[]) {
  const found = all.find((one) => one.id === id);
  if (found !== undefined) return found;
  const ids = all.map((one) => one.id);
  const plural = what === 'strategy' ? 'strategies' : 'properties';
  const expected = `expected an id that "hvmmio ${plural}" lists`;
  throw new InputError(`unknown ${what} ${JSON.stringify(id)}, ${expected}${didYouMean(id, ids)}`);
}
