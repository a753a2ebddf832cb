import { AsyncLocalStorage } from 'node:async_hooks';
import { configureGlobal } from 'fast-check';
import { afterAll, vi } from 'vitest';

/** Chosen once: what a change brings in is judged by the change, not by luck. `PROPERTY_SEED=random` looks further. */
const SEED = 20261129;

const wish = process.env.PROPERTY_SEED ?? String(SEED);
if (wish !== 'random') configureGlobal({ seed: Number(wish) });

// The framework expects it before any of its own files is loaded, and what a test loads stays for the others.
Object.assign(globalThis, { AsyncLocalStorage });

// Files of one worker share their globals: what one has replaced is nothing to the next.
afterAll(() => vi.unstubAllGlobals());
