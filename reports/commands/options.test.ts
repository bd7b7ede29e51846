import { expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { chosenFormat, formatOption } from './options.ts';

it('--json is short for --format json', () => {
  expect(chosenFormat({}, 'text')).toBe('text');
  expect(chosenFormat({ format: 'mail' }, 'text')).toBe('mail');
  expect(chosenFormat({ json: true }, 'text')).toBe('json');
  expect(chosenFormat({ json: true, format: 'json' }, 'text')).toBe('json');
});

it('a contradiction is an error', () => {
  expect(() => chosenFormat({ json: true, format: 'mail' }, 'text')).toThrow(
    new InputError('--format: found "mail" beside --json, expected one of the two'),
  );
});

it('the choices are listed', () => {
  const option = formatOption(['text', 'csv']);
  expect(option.argChoices).toEqual(['text', 'csv']);
  expect(option.description).toBe('what to print (default: text)');
});
