import { z } from 'zod';

const written = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
]);

/** Some clients write booleans as text. */
export const flag = z.preprocess((value) => written.get(value) ?? value, z.boolean('must be true or false'));
