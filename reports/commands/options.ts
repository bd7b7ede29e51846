import { InvalidArgumentError } from 'commander';

export const STRATEGY_OPTION = 'a strategy by its id, or a path to a file of one; repeatable';
export const ASSUME_OPTION = 'an assumption, such as a1=uefi or a3=FILE; repeatable';

/** The values of an option that may be given several times. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function readCount(value: string): number {
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('expected a whole number from 1 to 9999999');
}

export function readSeed(value: string): string {
  if (/^[A-Za-z0-9.-]{1,40}$/.test(value)) return value;
  throw new InvalidArgumentError('expected up to 40 letters, digits, dots and dashes');
}
