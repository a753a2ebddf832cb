import { setTimeout } from 'node:timers/promises';

/** Real time. Milliseconds. */
export const wait = (ms: number): Promise<void> => setTimeout(ms);
