import { enter } from './lib/enter.mjs';

enter(() => import('./lib/start-product.mjs'));
