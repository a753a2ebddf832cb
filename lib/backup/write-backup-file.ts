import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { BackupPart, RowCounts } from '../domain/backup';
import { encodeLines } from './encode-lines';

export type WrittenBackup = { readonly bytes: number; readonly rows: RowCounts };

/** `product`: the version that writes. `signal`: nobody wants it any more. */
type Context = { readonly product: string; readonly signal: AbortSignal };

/**
 * Writes a backup that stands under its name only when it is complete and on the disk. It holds PIN hashes and
 * keys, so nobody but its owner can read it. Throws what the file system says and leaves nothing behind then.
 */
export async function writeBackupFile(
  path: string,
  parts: AsyncIterable<BackupPart>,
  { product, signal }: Context,
): Promise<WrittenBackup> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.part`;
  const tally: Record<string, number> = {};
  try {
    const file = await open(draft, 'wx', 0o600);
    const text = Readable.from(encodeLines(parts, { product, tally }), { objectMode: false });
    // Flushed to the disk before it is closed: a name that outlives a power cut must not outlive the content.
    await pipeline(text, createGzip(), file.createWriteStream({ flush: true }), { signal });
    const { size } = await stat(draft);
    await rename(draft, path);
    await syncFolder(dirname(path));
    return { bytes: size, rows: tally };
  } finally {
    await rm(draft, { force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
