import { fileURLToPath } from 'node:url';

/** The folder of hvmmio's own headers. */
export const INCLUDE = fileURLToPath(new URL('../include', import.meta.url));

/** The folder of the C that is appended to the kernel's, or linked with it. */
export const GLUE = fileURLToPath(new URL('../glue', import.meta.url));
