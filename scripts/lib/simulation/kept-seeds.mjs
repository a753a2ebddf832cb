import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.mjs';

/** Days that once went wrong. @returns {number[]} */
export const keptSeeds = () =>
  JSON.parse(readFileSync(join(root, 'lib', 'simulation', 'kept-seeds.json'), 'utf8')).map(
    ({ seed }) => seed,
  );
