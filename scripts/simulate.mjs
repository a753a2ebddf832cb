import { enter } from './lib/enter.mjs';

enter(() => import('./lib/simulation/run-simulation.mjs'));
