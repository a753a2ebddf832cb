import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Book } from './book';
import { parseBook } from './parse-book';

/** Entries appended while a write is under way share the next write and its sync. */
export async function fileBook(path: string): Promise<Book & { close(): Promise<void> }> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'a+');
  await dropTornLine(file);
  await syncFolder(dirname(path));
  let waiting = '';
  let lastWrite = Promise.resolve();

  async function write(): Promise<void> {
    const batch = waiting;
    waiting = '';
    if (batch === '') return;
    await file.appendFile(batch);
    await file.datasync();
  }

  function flush(): Promise<void> {
    // A failed write fails every later one too: state ahead of the disk must never be answered from.
    if (waiting !== '') lastWrite = lastWrite.then(write);
    return lastWrite;
  }

  return {
    append: (entry) => void (waiting += `${JSON.stringify(entry)}\n`),
    flush,
    read: async () => {
      await flush();
      return parseBook((await contentOf(file)).toString());
    },
    close: async () => {
      await flush();
      await file.close();
    },
  };
}

type OpenFile = Awaited<ReturnType<typeof open>>;

/** A crash in the middle of a write leaves half a line that nobody was ever answered from. */
async function dropTornLine(file: OpenFile): Promise<void> {
  const content = await contentOf(file);
  const whole = content.lastIndexOf('\n') + 1;
  if (whole < content.length) await file.truncate(whole);
}

async function contentOf(file: OpenFile): Promise<Buffer> {
  const { size } = await file.stat();
  const content = Buffer.alloc(size);
  const { bytesRead } = await file.read(content, 0, size, 0);
  return content.subarray(0, bytesRead);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
