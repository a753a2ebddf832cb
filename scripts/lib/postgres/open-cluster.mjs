import { join } from 'node:path';
import { runCommand } from '../run-command.mjs';
import { asAccount } from './account.mjs';
import { ROLES, writeAccess } from './access.mjs';
import { ensureAppPassword } from './app-password.mjs';
import { findBinaries } from './binaries.mjs';
import { prepareDatabaseLog } from './database-log.mjs';
import { initCluster } from './init-cluster.mjs';
import { locateData } from './locate-data.mjs';
import { runningPid } from './postmaster-file.mjs';
import { ensureDatabase, ensureRoles, handOver } from './roles.mjs';
import { SHARED_FOLDER } from './shared-folder.mjs';
import { socketFolderFor } from './socket-folder.mjs';
import { isServerWell, startServer } from './start-server.mjs';
import { stopServer } from './stop-server.mjs';

/**
 * @param {string} role
 * @param {string} socketFolder
 * @param {string} database
 */
const urlOf = (role, socketFolder, database) =>
  `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;

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
  const passwordPath = join(dataDir, 'database-password');
  const urlAs = (/** @type {keyof typeof ROLES} */ role) => (/** @type {string} */ database) =>
    urlOf(ROLES[role], socketFolder, database);
  const url = urlAs('admin');
  return {
    dataPath: cluster.dataPath,
    logPath: cluster.logPath,
    accountName: account?.name,
    pid: () => runningPid(cluster.dataPath),
    isWell: () => isServerWell(cluster),
    /** As the superuser: for the launcher and tests alone. */
    url,
    /** As the role that owns all tables: for migrations and the commands on the shop's own machine. */
    ownerUrl: urlAs('owner'),
    /** As the app, which needs the password in `passwordPath`. */
    appUrl: urlAs('app'),
    passwordPath,
    /** Makes it if need be, and gives it to the owner. */
    createDatabase: async (/** @type {string} */ name) => {
      await ensureDatabase(url('postgres'), name);
      await handOver(url(name));
    },
    /** Gives one that is there to the owner. */
    handOver: (/** @type {string} */ name) => handOver(url(name)),
    /** Resolves to true when it was running already. */
    start: async () => {
      const isChanged = writeAccess(dataPath, account);
      const wasRunning = await startServer(cluster);
      if (isChanged && wasRunning) await cluster.pgCtl('reload');
      await ensureRoles(url('postgres'), ensureAppPassword(passwordPath));
      return wasRunning;
    },
    /** @param {'fast' | 'immediate'} [mode] */
    stop: (mode = 'fast') => stopServer(cluster, mode),
  };
}
