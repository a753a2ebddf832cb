import { randomBytes } from 'node:crypto';

/** A name for a row that nobody asked for by name; nothing is derived from it. */
export const exceptionId = (): string => `exc_${randomBytes(12).toString('hex')}`;
