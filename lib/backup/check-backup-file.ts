import type { BackupStart, RowCounts } from '../domain/backup';
import { err, ok, type Result } from '../domain/result';
import { type BackupProblem, BackupFileError } from './backup-problem';
import { readBackupFile } from './read-backup-file';

export type BackupContent = { readonly start: BackupStart; readonly rows: RowCounts };

/** Reads a backup to its end without using it: whole, unchanged and of a format this version knows, or why not. */
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
