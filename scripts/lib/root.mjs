import { resolve } from 'node:path';

/** The checkout this copy of the scripts belongs to. */
export const root = resolve(import.meta.dirname, '../..');
