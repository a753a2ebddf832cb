import { join } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { asAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { createDatabase } from './create-database.mjs';
import { prepareDatabaseLog } from './database-log.mjs';
import { initCluster } from './init-cluster.mjs';
import { locateData } from './locate-data.mjs';
import { runningPid } from './postmaster-file.mjs';
import { SHARED_FOLDER } from './shared-folder.mjs';
import { socketFolderFor } from './socket-folder.mjs';
import { isServerWell, startServer } from './start-server.mjs';
import { stopServer } from './stop-server.mjs';

/**
 * @param {string} socketFolder
 * @param {string} database
 */
const urlOf = (socketFolder, database) =>
  `postgresql://qtill@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;

/**
 * What is known about a cluster whose programs can be run.
 * @typedef {object} Installed
 * @property {string} dataPath
 * @property {string} logPath
 * @property {string} socketFolder
 * @property {import('./account.mjs').Account | undefined} account
 * @property {(...args: string[]) => Promise<import('../run-command.mjs').CommandResult>} pgCtl
 */

/** @typedef {Awaited<ReturnType<typeof openCluster>>} Cluster */

/**
 * Runs pg_ctl as the account of the database, from a folder that account can be in.
 * @param {{ dataPath: string, binaries: string, account: import('./account.mjs').Account | undefined }} place
 * @returns {Installed['pgCtl']}
 */
const pgCtl =
  ({ dataPath, binaries, account }) =>
  (...args) =>
    runCommand(join(binaries, 'bin', 'pg_ctl'), ['-D', dataPath, ...args], {
      ...asAccount(account),
      cwd: '/',
      env: { LC_ALL: 'C', PATH: process.env.PATH },
      limitMs: 150_000,
    });

/**
 * The PostgreSQL of one DATA_DIR, made if need be, not started yet.
 * @param {{ root: string, dataDir: string, shared?: string }} place
 */
export async function openCluster({ root, dataDir, shared = SHARED_FOLDER }) {
  const { folder, account, remember } = await locateData(dataDir, shared);
  const [dataPath, logPath] = [join(folder, 'postgres'), join(folder, 'postgres.log')];
  const binaries = await findBinaries({ root, account, shared });
  await initCluster({ dataPath, binaries, account });
  remember();
  prepareDatabaseLog(logPath, account);
  const socketFolder = socketFolderFor(dataPath);
  /** @type {Installed} */
  const cluster = {
    ...{ dataPath, logPath, account, socketFolder },
    pgCtl: pgCtl({ dataPath, binaries, account }),
  };
  return {
    dataPath: cluster.dataPath,
    logPath: cluster.logPath,
    accountName: account?.name,
    pid: () => runningPid(cluster.dataPath),
    isWell: () => isServerWell(cluster),
    url: (/** @type {string} */ database) => urlOf(cluster.socketFolder, database),
    createDatabase: (/** @type {string} */ name) =>
      createDatabase(urlOf(cluster.socketFolder, 'postgres'), name),
    /** Resolves to true when it was running already. */
    start: () => startServer(cluster),
    /** @param {'fast' | 'immediate'} [mode] */
    stop: (mode = 'fast') => stopServer(cluster, mode),
  };
}
