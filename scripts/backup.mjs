import { enter } from './lib/enter.mjs';

enter(() => import('./lib/run-backup.mjs'));
