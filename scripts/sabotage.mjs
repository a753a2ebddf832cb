import { enter } from './lib/enter.mjs';

/** Breaks the product on purpose, once for each known way, and shows which test notices. */
const load = () => import('./lib/sabotage/run-sabotage.mjs');

enter(load);
