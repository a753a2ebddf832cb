import type { BookEntry } from './book-entry';

/** The append-only event log. The sandbox's whole state is its replay. */
export interface Book {
  append(entry: BookEntry): void;
  /** Resolves once everything appended so far survives a crash. */
  flush(): Promise<void>;
  /** The whole book, or what follows entry `after`. */
  read(after?: number): Promise<readonly BookEntry[]>;
}

/** The book cannot be written. To go on would mean answering from facts that a crash loses. */
export class BrokenBook extends Error {
  constructor(cause: unknown) {
    super('The sandbox book cannot be written.', { cause });
    this.name = 'BrokenBook';
  }
}

export function memoryBook(earlier: readonly BookEntry[] = []): Book {
  const entries = [...earlier];
  return {
    append: (entry) => void entries.push(entry),
    flush: () => Promise.resolve(),
    // Entry n has index n - 1: `seq` counts from 1 without gaps.
    read: (after = 0) => Promise.resolve(entries.slice(after)),
  };
}
