import { decidesAsMainline } from './backport.ts';

export const k5 = decidesAsMainline('linux-6.1');
