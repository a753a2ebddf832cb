import { createHash } from 'node:crypto';
import { assertNever } from '../domain/core/result';
import type { BackupPart, RowCounts } from '../domain/core/backup';
import { type End, FORMAT, MARKS } from './format';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

type WrittenBackup = { readonly bytes: number; readonly rows: RowCounts };

/**
 * Writes a backup that gets its name only when it is complete and flushed to the disk. It holds PIN hashes and keys, so
 * only its owner can read it. `product`: the version that writes. `signal` aborts. Throws errors of the file system and
 * leaves no file behind then.
 */
export async function writeBackupFile(
  path: string,
  parts: AsyncIterable<BackupPart>,
  { product, signal }: { readonly product: string; readonly signal: AbortSignal },
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

/** The text of a backup file, piece by piece. `tally`: rows by table, counted as they pass. */
async function* encodeLines(
  parts: AsyncIterable<BackupPart>,
  { product, tally }: { readonly product: string; readonly tally: Record<string, number> },
): AsyncGenerator<string> {
  const digest = createHash('sha256');
  let table = '';
  for await (const part of parts) {
    if (part.kind === 'table') tally[(table = part.name)] = 0;
    if (part.kind === 'rows') tally[table] = (tally[table] ?? 0) + part.rows.length;
    const text = encode(part, product);
    digest.update(text);
    yield text;
  }
  yield line(MARKS.end, { rows: tally, sha256: digest.digest('hex') } satisfies End);
}

function encode(part: BackupPart, product: string): string {
  switch (part.kind) {
    case 'start':
      return line(MARKS.head, { qtill: 'backup', format: FORMAT, product, ...part.start });
    case 'table':
      return line(MARKS.table, { name: part.name, columns: part.columns });
    case 'rows':
      return part.rows.map((row) => `${MARKS.row}${row}\n`).join('');
    case 'sequences':
      return line(MARKS.sequences, part.values);
    default:
      return assertNever(part);
  }
}

const line = (mark: string, value: object): string => `${mark}${JSON.stringify(value)}\n`;
