import 'server-only';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName } from '../backup/backup-name';
import { err, ok, type Result } from '../domain/result';

/** Where a backup goes that was asked into `place`: a folder that exists gets a file named by the time. */
export async function backupPlace(place: string, now: number): Promise<Result<string, 'exists'>> {
  const found = await kindOf(place);
  if (found === 'folder') return backupPlace(join(place, backupName(now)), now);
  return found === 'nothing' ? ok(place) : err('exists');
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'nothing'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'nothing';
    throw error;
  }
}
