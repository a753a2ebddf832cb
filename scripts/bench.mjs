import { enter } from './lib/enter.mjs';
import { loadPackage } from './lib/load-package.mjs';

enter(() => loadPackage('packages/bench/command/run-bench.ts'));
