import { createHash } from 'node:crypto';

/** A name for a row that nobody asked for by name: the same for the same report, so that one day always ends alike. */
export const exceptionId = (fingerprint: string): string =>
  `exc_${createHash('sha256').update(fingerprint).digest('hex').slice(0, 24)}`;
