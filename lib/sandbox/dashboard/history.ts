import type { BookEntry } from '../book/book-entry';

export type Delivery = BookEntry & { readonly kind: 'delivery' };
export type Asked = BookEntry & { readonly kind: 'request' };

export interface History {
  /** What happened to one checkout, oldest first, without the shop's questions about it. */
  readonly entries: readonly BookEntry[];
  /** How often the shop asked how the checkout stands, and when it last did. */
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

/** The number of the entry that a delivery tells of stands at the front of its id. */
export function announcedBy(deliveryId: string): number {
  return Number.parseInt(deliveryId, 10);
}
