import type { BookEntry } from './book-entry';

/** The append-only witness of everything that happened; the sandbox's state is nothing but its replay. */
export interface Book {
  append(entry: BookEntry): void;
  /** Resolves once everything appended so far survives a crash. */
  flush(): Promise<void>;
  /** The whole book, or what follows entry `after`. */
  read(after?: number): Promise<readonly BookEntry[]>;
}
