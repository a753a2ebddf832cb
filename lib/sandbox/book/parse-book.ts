import { type BookEntry, bookEntrySchema } from './book-entry';

/** `linesBefore` counts what the content leaves out of the book. */
export function parseBook(content: string, linesBefore = 0): readonly BookEntry[] {
  return content
    .split('\n')
    .filter(Boolean)
    .map((line, index) => parseLine(line, linesBefore + index + 1));
}

function parseLine(line: string, number: number): BookEntry {
  try {
    return bookEntrySchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`The sandbox book is damaged at line ${number}.`, { cause });
  }
}
