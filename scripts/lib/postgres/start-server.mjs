import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { waitUntil } from '../wait.mjs';
import { tailDatabaseLog } from './database-log.mjs';
import { disarmStaleFiles, runningPid, runningSocketFolder } from './postmaster-file.mjs';
import { ensureSocketFolder } from './socket-folder.mjs';
import { stopServer } from './stop-server.mjs';

// The last processes of a killed server may hold its memory for up to two seconds.
const RETRY = { everyMs: 300, limitMs: 15_000 };

/** @param {string} socketFolder */
const options = (socketFolder) =>
  [
    '-c listen_addresses=',
    `-k ${socketFolder}`,
    '-p 5432',
    '-c unix_socket_permissions=0700',
    '-c max_connections=100',
  ].join(' ');

/**
 * A server that nobody can talk to any more (its socket was swept out of /tmp) is of no use.
 * @param {{ dataPath: string, socketFolder: string }} given
 */
const isUsable = ({ dataPath, socketFolder }) =>
  runningSocketFolder(dataPath) === socketFolder && existsSync(join(socketFolder, '.s.PGSQL.5432'));

/**
 * Whether the server runs and can be reached.
 * @param {import('./open-cluster.mjs').Installed} cluster
 */
export const isServerWell = (cluster) => Boolean(runningPid(cluster.dataPath)) && isUsable(cluster);

/**
 * Starts the server, or keeps one that runs on the same data.
 * @param {import('./open-cluster.mjs').Installed} cluster
 * @returns {Promise<boolean>} whether it was running already
 */
export async function startServer(cluster) {
  if (runningPid(cluster.dataPath)) {
    if (isUsable(cluster)) return true;
    await stopServer(cluster, 'fast');
  }
  ensureSocketFolder(cluster.socketFolder, cluster.account);
  const start = async () => {
    disarmStaleFiles(cluster.dataPath, cluster.socketFolder);
    const args = [
      'start',
      '-w',
      '-t',
      '120',
      '-s',
      '-l',
      cluster.logPath,
      '-o',
      options(cluster.socketFolder),
    ];
    return (await cluster.pgCtl(...args)).ok || Boolean(runningPid(cluster.dataPath));
  };
  if (await waitUntil(start, RETRY)) return false;
  throw new ReadableError(
    `${tailDatabaseLog(cluster.logPath)}\nThe database in ${cluster.dataPath} does not start: the lines above are from ${cluster.logPath}.`,
  );
}
