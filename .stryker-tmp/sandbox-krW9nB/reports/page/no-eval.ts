import { config } from 'zod';

// The page's policy forbids eval, and zod would try it once for each shape that is made: so this comes
// before every module that makes one.
config({ jitless: true });
