import { lastLines } from '../run-command.mjs';
import { runningPid } from './postmaster-file.mjs';
import { removeSocketFolder } from './socket-folder.mjs';

/**
 * Stops the server; if it will not go in good order, at once (it then repairs itself at the next start).
 * @param {import('./open-cluster.mjs').Installed} cluster
 * @param {'fast' | 'immediate'} mode
 */
export async function stopServer({ dataPath, socketFolder, pgCtl }, mode) {
  if (runningPid(dataPath)) {
    const first = await pgCtl('stop', '-w', '-t', mode === 'fast' ? '20' : '5', '-m', mode);
    const last = first.ok ? first : await pgCtl('stop', '-w', '-t', '10', '-m', 'immediate');
    if (!last.ok && runningPid(dataPath)) {
      throw new Error(`The database does not stop: ${lastLines(last.output, 5)}`);
    }
  }
  removeSocketFolder(socketFolder);
}
