import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackupFileError } from './backup-problem';

/** The unpacked content of a file. Throws a `BackupFileError` when it cannot be read or is not packed rightly. */
export async function* unpackFile(path: string): AsyncGenerator<Buffer> {
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
