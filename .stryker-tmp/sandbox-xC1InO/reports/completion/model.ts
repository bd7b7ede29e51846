import type { Command } from 'commander';
import { allClaims } from '../../properties/claims/kernel-claims.ts';
import { hostClasses } from '../../properties/population/host-classes.ts';
import { judgedProperties } from '../compare/verdict.ts';

/** What a command takes, as a shell completes it. */
export interface Completed {
  readonly name: string;
  readonly summary: string;
  /** Long names of options, dashes included. */
  readonly options: readonly string[];
  /** What stands after the options that want a value; without words it is the name of a file, or any. */
  readonly values: readonly { readonly option: string; readonly words: readonly string[] }[];
  /** What stands at each place, the first at 0; the last is repeated where `more` is true. */
  readonly places: readonly (readonly string[])[];
  readonly more: boolean;
}

/** All commands of a program, whose strategies have these ids. */
export function completedOf(program: Command, strategies: readonly string[]): Completed[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    '--strategy': strategies,
    '--baseline': strategies,
    '--against': strategies,
    '--but-not': strategies,
    strategy: strategies,
    '--property': judgedProperties,
    property: judgedProperties,
    '--class': hostClasses.map(({ id }) => id),
    'claims id': allClaims.map(({ id }) => id),
  };
  return program.commands.map((command) => {
    const options = command.createHelp().visibleOptions(command);
    const places = command.registeredArguments;
    return {
      name: command.name(),
      summary: command.summary(),
      options: options.flatMap(({ long }) => long ?? []),
      values: options
        .filter(({ required }) => required)
        .flatMap(({ long, argChoices }) =>
          long ? [{ option: long, words: argChoices ?? known[long] ?? [] }] : [],
        ),
      places: places.map((place) => {
        const name = place.name();
        return place.argChoices ?? known[name] ?? known[`${command.name()} ${name}`] ?? [];
      }),
      more: places.some(({ variadic }) => variadic),
    };
  });
}
