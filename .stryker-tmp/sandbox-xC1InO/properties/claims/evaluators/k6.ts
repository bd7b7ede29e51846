import { decidesAsMainline } from './backport.ts';

export const k6 = decidesAsMainline('linux-6.12');
