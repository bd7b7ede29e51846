/** Something for a person to do: in words, or as a line for a shell. */
export type Step = { readonly say: string } | { readonly run: string };
