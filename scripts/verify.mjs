import { enter } from './lib/enter.mjs';

enter(() => import('./lib/run-verify.mjs'));
