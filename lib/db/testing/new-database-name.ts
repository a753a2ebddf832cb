import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';

/** Begins with the name of the template, so that the end of the run can drop whatever is left. */
export const newDatabaseName = (): string => `${inject('template')}_${randomBytes(6).toString('hex')}`;
