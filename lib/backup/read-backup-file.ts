import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupFileError, type BackupProblem, MARKS } from './format';
import type { BackupPart, BackupStart, RowCounts } from '../domain/core/backup';
import { createLineReader } from './line-reader';
import { err, ok, type Result } from '../domain/core/result';

/** Rows that are yielded together. */
const BATCH = 500;

/**
 * The parts of a backup file, in order. Throws a `BackupFileError` where it cannot go on. A truncated or changed file may
 * be noticed only at its end, so call `checkBackupFile` before any use.
 */
export async function* readBackupFile(path: string): AsyncGenerator<BackupPart> {
  const reader = createLineReader();
  let rows: string[] = [];
  for await (const bytes of splitLines(unpackFile(path))) {
    if (bytes === null) throw new BackupFileError({ kind: 'damaged' });
    const { mark, text, part } = reader.read(bytes);
    if (mark === MARKS.row) rows.push(text);
    if (rows.length > 0 && (mark !== MARKS.row || rows.length === BATCH)) {
      yield { kind: 'rows', rows };
      rows = [];
    }
    if (part) yield part;
  }
  reader.finish();
}

export type BackupContent = { readonly start: BackupStart; readonly rows: RowCounts };

/** Reads a backup to its end: whether it is complete, unchanged and of a format that this version knows. */
export async function checkBackupFile(path: string): Promise<Result<BackupContent, BackupProblem>> {
  const rows: Record<string, number> = {};
  let start: BackupStart = { migrations: [], at: '' };
  let table = '';
  try {
    for await (const part of readBackupFile(path)) {
      if (part.kind === 'start') start = part.start;
      if (part.kind === 'table') rows[(table = part.name)] = 0;
      if (part.kind === 'rows') rows[table] = (rows[table] ?? 0) + part.rows.length;
    }
  } catch (error) {
    if (error instanceof BackupFileError) return err(error.problem);
    throw error;
  }
  return ok({ start, rows });
}

const NEWLINE = 0x0a;

/**
 * Lines without their ends, split at `\n` alone: a row may hold characters that other splitters take for a line end.
 * Null: the file ends without a final `\n`.
 */
async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let open: Buffer[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...open, chunk.subarray(start, end)]);
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
  }
  if (open.length > 0) yield null;
}

/** The unpacked content of a file. Throws a `BackupFileError` when it cannot be read or unpacked. */
async function* unpackFile(path: string): AsyncGenerator<Buffer> {
  const file = createReadStream(path);
  const unpacked = createGunzip();
  file.once('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of file.pipe(unpacked)) yield chunk as Buffer;
  } catch (error) {
    throw toFileError(error);
  } finally {
    file.destroy();
  }
}

function toFileError(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  if (code === 'ENOENT') return new BackupFileError({ kind: 'missing' });
  if (error.message === 'incorrect header check') return new BackupFileError({ kind: 'not_a_backup' });
  return new BackupFileError(code.startsWith('Z_') ? { kind: 'damaged' } : { kind: 'unreadable', code });
}
