import { enter } from './lib/enter.mjs';

enter(() => import('./lib/check-first-load.mjs'));
