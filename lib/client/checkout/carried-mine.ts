import { mutate } from 'swr';
import type { PolledDto } from '../../api/checkouts/checkout';
import type { TillExceptionListDto } from '../../api/exceptions/exception';
import { paths } from '../../api/paths';

/** Longer than a waiting screen pauses between two answers. */
const AFTER_ANSWER_MS = 7_000;

// What answers to a waiting screen carried of its till: as long as one is held, nothing else has to ask for it.
let list: TillExceptionListDto | undefined;
let etag = '';
let until = 0;

/** As it stands, as long as a screen hears of its changes; else undefined. */
export const carriedMine = (): TillExceptionListDto | undefined => (Date.now() < until ? list : undefined);

/** A screen begins to ask, and is told at once what changes. Returns the name of what is known. */
export function expectMine(): string {
  if (until > 0) until = Infinity;
  return etag;
}

/** An answer came; undefined: without it, from a server of an earlier version. */
export function carryMine(mine: PolledDto['mine']): void {
  until = mine ? Date.now() + AFTER_ANSWER_MS : 0;
  if (!mine?.list) return;
  ({ list, etag } = mine as { list: TillExceptionListDto; etag: string });
  void mutate(paths.api.myExceptions, list, { revalidate: false });
}

/** Nobody listens any more: it is asked for again. */
export const stopCarrying = (): void => void (until = 0);
