import { enter } from './lib/enter.mjs';

enter(() => import('./lib/run-gateway-check.mjs'));
