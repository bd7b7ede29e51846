import { asMessage } from './describe.ts';

/**
 * Bad input. The message says the file, the place in it, what was found and what expected; whatever it quotes, it is
 * one line that can be shown as it is.
 */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(message: string) {
    super(asMessage(message));
  }
}
