import { enter } from './lib/enter.mjs';
import { loadPackage } from './lib/load-package.mjs';

enter(() => loadPackage('packages/proving/simulation/command/run-simulation.ts'));
