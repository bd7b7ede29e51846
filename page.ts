import './reports/page/no-eval.ts';
import { mountPage } from './reports/page/mount.tsx';
import { strategies } from './strategies/index.ts';

mountPage(strategies);
