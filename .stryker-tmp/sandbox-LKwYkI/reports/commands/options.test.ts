import { expect, it } from 'vitest';
import { InputError } from '../../properties/scenarios/input-error.ts';
import { chosenFormat, formatOption, readWorkers } from './options.ts';

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

it('workers are as many as a machine may run', () => {
  expect(readWorkers('1')).toBe(1);
  expect(readWorkers('1024')).toBe(1024);
  for (const value of ['0', '1025', '9999999', '2.5', 'many']) {
    expect(() => readWorkers(value)).toThrow('expected a whole number from 1 to 1024');
  }
});
