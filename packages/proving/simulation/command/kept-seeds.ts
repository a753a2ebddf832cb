import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '@/scripts/lib/root.mjs';

const PATH = join(root, 'packages', 'proving', 'simulation', 'kept-seeds.json');

const keptSchema = z.array(z.object({ seed: z.number().int(), showed: z.string() }));

/** The seeds of days that once went wrong. */
export const keptSeeds = (): number[] =>
  keptSchema.parse(JSON.parse(readFileSync(PATH, 'utf8'))).map(({ seed }) => seed);
