import type { BookEntry } from '../book/book-entry';

export type Delivery = BookEntry & { readonly kind: 'delivery' };
type Asked = BookEntry & { readonly kind: 'request' };

export interface History {
  /** What happened to one checkout, oldest first, without the reads of the shop. */
  readonly entries: readonly BookEntry[];
  /** The shop's reads of the checkout. */
  readonly asked: readonly Asked[];
}

/** All that the book says about a checkout. */
export function historyOf(checkoutId: string, book: readonly BookEntry[]): History {
  const announced = new Set<number>();
  const entries: BookEntry[] = [];
  const asked: Asked[] = [];
  for (const entry of book) {
    if (entry.kind === 'request' && isQuestion(entry, checkoutId)) asked.push(entry);
    else if (concerns(entry, checkoutId, announced)) {
      announced.add(entry.seq);
      entries.push(entry);
    }
  }
  return { entries, asked };
}

function isQuestion({ method, path }: Asked, checkoutId: string): boolean {
  return method === 'GET' && path.includes(checkoutId);
}

function concerns(entry: BookEntry, checkoutId: string, announced: ReadonlySet<number>): boolean {
  switch (entry.kind) {
    case 'created':
      return entry.checkout.id === checkoutId;
    case 'request':
      return entry.path.includes(checkoutId);
    case 'message':
      return entry.message.checkoutId === checkoutId;
    case 'delivery':
      return announced.has(announcedBy(entry.deliveryId));
    default:
      return 'checkoutId' in entry && entry.checkoutId === checkoutId;
  }
}

/** A delivery's id begins with the `seq` of the entry it announces. */
export function announcedBy(deliveryId: string): number {
  return Number.parseInt(deliveryId, 10);
}
