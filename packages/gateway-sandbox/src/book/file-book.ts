import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Book, BrokenBook } from './book';
import { type BookEntry, bookEntrySchema } from './book-entry';

/** Entries appended during a write are batched into the next write and sync. */
export async function fileBook(path: string): Promise<Book & { close(): Promise<void> }> {
  // It holds customers and keys: nobody else's business.
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  const { starts, end } = lineOffsets(await contentOf(file, 0));
  await dropTornLine(file, end);
  await syncFolder(dirname(path));
  let size = end;
  let waiting = '';
  let lastWrite = Promise.resolve();

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = '';
    if (batch === '') return;
    try {
      await file.appendFile(batch);
      await file.datasync();
    } catch (error) {
      throw new BrokenBook(error);
    }
  }

  function flush(): Promise<void> {
    // A failed write also fails all later ones: never answer from state that is not on disk.
    if (waiting !== '') lastWrite = lastWrite.then(write);
    return lastWrite;
  }

  return {
    append(entry) {
      const line = `${JSON.stringify(entry)}\n`;
      starts.push(size);
      size += Buffer.byteLength(line);
      waiting += line;
    },
    flush,
    async read(after = 0) {
      await flush();
      // Entry n is line n, so the rest begins with line n + 1.
      const content = await contentOf(file, after === 0 ? 0 : (starts[after] ?? size));
      // After the last line end there may be a write in progress.
      return parseBook(content.subarray(0, lineOffsets(content).end).toString(), after);
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}

/** A crash during a write leaves part of a line; no answer was ever based on it. */
async function dropTornLine(file: FileHandle, end: number): Promise<void> {
  const { size } = await file.stat();
  if (end < size) await file.truncate(end);
}

async function contentOf(file: FileHandle, from: number): Promise<Buffer> {
  const { size } = await file.stat();
  const content = Buffer.alloc(Math.max(0, size - from));
  const { bytesRead } = await file.read(content, 0, content.length, from);
  return content.subarray(0, bytesRead);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}

/** `linesBefore`: the number of lines of the book before this content. */
function parseBook(content: string, linesBefore = 0): readonly BookEntry[] {
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

const newline = 0x0a;

/** The offset of each complete line, and the end of the last one. */
function lineOffsets(content: Buffer): { readonly starts: number[]; readonly end: number } {
  const starts: number[] = [];
  let end = 0;
  for (let at = content.indexOf(newline); at >= 0; at = content.indexOf(newline, end)) {
    starts.push(end);
    end = at + 1;
  }
  return { starts, end };
}
