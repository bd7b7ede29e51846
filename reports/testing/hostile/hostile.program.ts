import { holdReaders, STARTS_PROGRAMS } from './held.ts';
import { readers } from './readers/index.ts';

holdReaders(readers.filter(({ cost }) => cost >= STARTS_PROGRAMS));
