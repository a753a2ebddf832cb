import type { Book } from './book';
import type { BookEntry } from './book-entry';

export function memoryBook(earlier: readonly BookEntry[] = []): Book {
  const entries = [...earlier];
  return {
    append: (entry) => void entries.push(entry),
    flush: () => Promise.resolve(),
    read: () => Promise.resolve([...entries]),
  };
}
