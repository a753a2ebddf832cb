import { enter } from './lib/enter.mjs';

enter(() => import('./lib/faults/run-faults.mjs'));
