import 'server-only';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backupName } from '../../backup/format';
import { err, ok, type Result } from '../../domain/core/result';
import { type BackupContent, checkBackupFile } from '../../backup/read-backup-file';
import { writeBackupFile } from '../../backup/write-backup-file';
import { dumpDatabase } from '../../db/backup/dump-database';
import type { BackupPart } from '../../domain/core/backup';
import { booksSentence, contentOf, earlierSentence, fileSentence, outsideSentence } from './backup-sentences';
import { readDatabaseUrl } from '../composition/env';

/** The version in package.json. For tools that run from the checkout. */
function productVersion(): string {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}

/** Where a backup goes that was asked into `place`: a folder that exists gets a file named by the time. */
async function backupPlace(place: string, now: number): Promise<Result<string, 'exists'>> {
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

const stop = new AbortController();

/** Run by `npm run backup`, with the folder or the file to write. Resolves to what is wrong, if anything is. */
async function backUp(place: string): Promise<string | null> {
  const path = await backupPlace(place, Date.now());
  if (!path.ok) return `There is a file ${place} already: name another one, or move it away.`;
  console.log('Reading the database as it is at this moment; the product may go on running.');
  const dumped = await dumpDatabase(readDatabaseUrl(), (parts) =>
    writeBackupFile(path.value, tellTables(parts), { product: productVersion(), signal: stop.signal }),
  );
  if (!dumped.ok) {
    return LEVEL_SENTENCES[dumped.error.kind];
  }
  const { written, broken } = dumped.value;
  const checked = await checkBackupFile(path.value);
  if (!checked.ok) return fileSentence(path.value, checked.error);
  console.log(report(path.value, written.bytes, checked.value));
  return (
    broken && `A restore would refuse this backup: ${booksSentence(broken)} Keep the backups from before.`
  );
}

const LEVEL_SENTENCES = {
  no_schema: 'There is nothing to back up yet: "npm start" makes the database.',
  earlier_schema: earlierSentence,
  newer_schema: 'The database was made by a newer qtill: update this one first.',
};

async function* tellTables(parts: AsyncIterable<BackupPart>): AsyncGenerator<BackupPart> {
  for await (const part of parts) {
    if (part.kind === 'table') console.log(`  ${part.name}`);
    yield part;
  }
}

const report = (path: string, bytes: number, content: BackupContent): string => `
Backup    ${path}
          ${sizeOf(bytes)}: ${contentOf(content)}; read back and whole
Keep it   on another machine or drive, where only you can read it: it holds PIN hashes and keys.
Restore   npm run restore -- ${JSON.stringify(path)}`;

const sizeOf = (bytes: number): string =>
  bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
try {
  const complaint = await backUp(process.argv[2] ?? '.');
  if (complaint) {
    console.error(complaint);
    process.exitCode = 1;
  }
} catch (error) {
  const sentence = stop.signal.aborted ? 'It was stopped.' : outsideSentence(error);
  if (!sentence) throw error;
  console.error(`No backup was made. ${sentence}`);
  process.exitCode = 1;
}
