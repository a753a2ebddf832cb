import { root } from '../root.mjs';
import { onStopSignals } from '../supervise/stop-signals.mjs';
import { startPrivateCluster } from './private-cluster.mjs';
import { makeTempFolder, sweepTempFolders } from './temp-folder.mjs';

const INTERRUPTED = 130;

/**
 * A PostgreSQL and a folder for as long as `work` takes; Ctrl-C ends both with it.
 * @param {(place: { cluster: import('../postgres/open-cluster.mjs').Cluster, folder: string, signal: AbortSignal }) => Promise<void>} work
 */
export async function withCluster(work) {
  const stop = new AbortController();
  onStopSignals({ onStop: () => stop.abort(), onForce: () => process.exit(INTERRUPTED) });
  sweepTempFolders();
  const temp = makeTempFolder('test');
  try {
    const { cluster, remove } = await startPrivateCluster({ root, folder: temp.path });
    try {
      await work({ cluster, folder: temp.path, signal: stop.signal });
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    } finally {
      await remove();
    }
  } finally {
    temp.remove();
  }
  if (stop.signal.aborted) process.exit(INTERRUPTED);
}
