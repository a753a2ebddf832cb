import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openCluster } from '../postgres/open-cluster.mjs';

/**
 * A PostgreSQL for one test run, on a socket of its own.
 * @param {{ root: string, folder: string }} place
 */
export async function startPrivateCluster({ root, folder }) {
  const dataDir = join(folder, 'database');
  mkdirSync(dataDir, { recursive: true });
  const cluster = await openCluster({ root, dataDir });
  const remove = async () => {
    await cluster.stop();
    // As root it may have had to live outside the folder we were given.
    rmSync(dirname(cluster.dataPath), { recursive: true, force: true });
  };
  try {
    await cluster.start();
  } catch (error) {
    await remove();
    throw error;
  }
  return { cluster, remove };
}
