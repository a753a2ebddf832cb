import { enter } from './lib/enter.mjs';

enter(() => import('./lib/print-database-roles.mjs'));
