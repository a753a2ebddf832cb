import { type BookEntry, bookEntrySchema } from './book-entry';

export function parseBook(content: string): readonly BookEntry[] {
  return content.split('\n').filter(Boolean).map(parseLine);
}

function parseLine(line: string, index: number): BookEntry {
  try {
    return bookEntrySchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(`The sandbox book is damaged at line ${index + 1}.`, { cause });
  }
}
