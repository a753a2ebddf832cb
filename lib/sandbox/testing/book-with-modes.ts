import type { Book } from '../book/book';
import { memoryBook } from '../book/memory-book';
import { type Modes, modesSchema } from '../modes/modes';

/** The beginning of a sandbox that behaves in one of the other ways the documents leave open. */
export function bookWithModes(changes: Partial<Modes>): Book {
  const modes = modesSchema.parse(changes);
  return memoryBook([{ seq: 1, at: '2026-11-21T10:00:00.000+00:00', kind: 'modes', modes }]);
}
