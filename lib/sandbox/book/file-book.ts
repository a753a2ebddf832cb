import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Book } from './book';
import { BrokenBook } from './broken-book';
import { lineOffsets } from './line-offsets';
import { parseBook } from './parse-book';

/** Entries appended while a write is under way share the next write and its sync. */
export async function fileBook(path: string): Promise<Book & { close(): Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
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
    // A failed write fails every later one too: state ahead of the disk must never be answered from.
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
      // Entry n is line n, so what follows it begins where line n + 1 does.
      const content = await contentOf(file, after === 0 ? 0 : (starts[after] ?? size));
      // Behind the last line end, the next write may be half done.
      return parseBook(content.subarray(0, lineOffsets(content).end).toString(), after);
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}

/** A crash in the middle of a write leaves half a line that nobody was ever answered from. */
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
