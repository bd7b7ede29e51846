/** Bad input. The message is one line: the file, the place in it, what was found and what expected. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
