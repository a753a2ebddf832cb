import { enter } from './lib/enter.mjs';
import { loadPackage } from './lib/load-package.mjs';

/** Breaks the product on purpose, once for each known way, and shows which test notices. */
enter(() => loadPackage('packages/proving/mutation/run-mutation.ts'));
