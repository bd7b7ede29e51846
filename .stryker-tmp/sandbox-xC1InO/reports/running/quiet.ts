let quiet = false;

/** From here on no progress is shown. */
export function beQuiet(): void {
  quiet = true;
}

export function isQuiet(): boolean {
  return quiet;
}
