import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningPid, runningSocketFolder } from '../postgres/postmaster-file.mjs';
import { isAlive } from '../processes.mjs';

const NAME = /^qtill-(?:test|launch|private|secrets|shared|socket)-(\d+)-\w+$/;

/**
 * A folder for one run. Others may pass through it, not look into it: the database's account must reach its own part.
 * @param {'test' | 'launch' | 'private' | 'secrets' | 'shared' | 'socket'} purpose
 */
export function makeTempFolder(purpose) {
  const path = mkdtempSync(join(tmpdir(), `qtill-${purpose}-${process.pid}-`));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** @param {string} dataPath */
function endDatabase(dataPath) {
  const pid = runningPid(dataPath);
  if (!pid) return;
  const socketFolder = runningSocketFolder(dataPath);
  if (socketFolder) rmSync(socketFolder, { recursive: true, force: true });
  process.kill(pid, 'SIGQUIT');
}

/** What a run that was killed could not clear away: its folder, and the database in it. */
export function sweepTempFolders() {
  const leftOvers = readdirSync(tmpdir())
    .filter((name) => NAME.test(name) && !isAlive(Number(name.match(NAME)?.[1])))
    .map((name) => join(tmpdir(), name))
    .filter((path) => statSync(path).uid === process.getuid?.());
  for (const path of leftOvers) {
    for (const part of ['database', 'data', '.']) endDatabase(join(path, part, 'postgres'));
    rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
