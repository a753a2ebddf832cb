import { enter } from './lib/enter.mjs';
import { loadPackage } from './lib/load-package.mjs';

/** Shows through which files a sale, a refund and a gateway webhook run. */
enter(() => loadPackage('packages/proving/paths/run-paths.ts'));
