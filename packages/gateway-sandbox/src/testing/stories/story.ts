import type { Shop } from '../shop';

export type Ask = readonly [path: string, body?: unknown];

/** One success and one refusal of an operation that the document knows. */
export interface Story {
  /** A call that succeeds, in a shop that has whatever it needs. */
  readonly good: (shop: Shop) => Ask | Promise<Ask>;
  readonly bad: Ask;
}

export const unknownId = '1653241101733169556';
export const manyPages = 'page=0&size=2';
export const noSize = 'size=0';
