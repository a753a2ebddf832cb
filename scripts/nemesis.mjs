import { enter } from './lib/enter.mjs';

enter(() => import('./lib/nemesis/run-nemesis.mjs'));
