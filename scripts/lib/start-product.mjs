import { bringUp } from './bring-up.mjs';
import { ReadableError } from './readable-error.mjs';
import { createStopList } from './supervise/stop-list.mjs';
import { onStopSignals } from './supervise/stop-signals.mjs';

const FORCED = 130;

/** @param {string[]} args */
function readArgs(args) {
  const unknown = args.find((/** @type {string} */ arg) => arg !== '--dev');
  if (unknown)
    throw new ReadableError(`npm start does not know "${unknown}"; it takes no options but --dev.`);
  return { dev: args.includes('--dev') };
}

/** @param {import('./supervise/stop-list.mjs').StopList} stops */
function listenForStop(stops) {
  const wanted = new AbortController();
  onStopSignals({
    onStop: () => {
      console.log('\nStopping. Press Ctrl-C again to force it.');
      wanted.abort();
    },
    onForce: async () => {
      await stops.killAll();
      process.exit(FORCED);
    },
  });
  return wanted.signal;
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
const untilAborted = (signal) =>
  new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));

/**
 * Runs the whole product until somebody stops it.
 * @param {string[]} args
 */
export async function main(args) {
  const { dev } = readArgs(args);
  const stops = createStopList();
  const signal = listenForStop(stops);
  let failure;
  try {
    await bringUp({ dev, signal, stops });
    await untilAborted(signal);
  } catch (error) {
    // A step that was cut off by Ctrl-C did not fail.
    if (!signal.aborted) failure = error;
  }
  await stops.stopAll();
  if (failure) throw failure;
  process.exit(0);
}
