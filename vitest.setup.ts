import { configureGlobal } from 'fast-check';
import { afterAll, vi } from 'vitest';

/** Chosen once: what a change brings in is judged by the change, not by luck. `PROPERTY_SEED=random` looks further. */
const SEED = 20261129;

const wish = process.env.PROPERTY_SEED ?? String(SEED);
if (wish !== 'random') configureGlobal({ seed: Number(wish) });

// Files of one worker share their globals: what one has replaced is nothing to the next.
afterAll(() => vi.unstubAllGlobals());
