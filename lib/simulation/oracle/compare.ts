import type { Database } from '../../db/core/database';
import { readBook } from './book-line';
import type { Difference } from './difference';
import { findDifferences } from './find-differences';
import { gatewayFacts } from './gateway-checkout-facts';
import { readOurs } from './read-ours';

/** Judges a database by the lines of the gateway's book. */
export async function compare(db: Database, lines: readonly unknown[], unclearMs = 0): Promise<Difference[]> {
  const book = readBook(lines);
  return findDifferences({ ...(await readOurs(db)), book, gateway: gatewayFacts(book) }, unclearMs);
}
