import type { BackupPart } from '../domain/backup';
import { BackupFileError } from './backup-problem';
import { createLineReader } from './create-line-reader';
import { MARKS } from './format';
import { splitLines } from './split-lines';
import { unpackFile } from './unpack-file';

/** Rows that travel together. */
const BATCH = 500;

/**
 * The parts of a backup file, in its order. Throws a `BackupFileError` where it cannot go on; a file that was cut
 * off or changed is found out at its end at the latest, so a first reading to the end comes before any use.
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
