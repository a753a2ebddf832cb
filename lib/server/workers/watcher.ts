import 'server-only';
import { runSweep } from '../../checkout/reconcile/run-sweep';
import { watchCheckouts } from '../../checkout/observe/watch-checkouts';
import { runKeepWebhook } from '../../gateway-webhooks/keep-webhook';
import { sendDue } from '../../outbound-webhooks/send-due';
import { keepRecords } from '../../records/keep-records';
import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import { container } from '../composition/container';
import { listenForSignals } from './gateway-signals';

const SECOND = 1_000;
/** Reads are claimed this often, and at once when something tells of news. */
const TICK_MS = 300;
/** How often this process offers to make a sweep. Who makes it, and when it is due, the database says. */
const OFFER_MS: Record<SweepRange, number> = {
  counter: TICK_MS,
  recent: 2 * SECOND,
  hour: 10 * SECOND,
  week: 60 * SECOND,
  quarter: 60 * SECOND,
  restored: 5 * SECOND,
};
/** What one process asks of the gateway at once. */
const AT_ONCE = 10;
/** Another system hears of a change about as soon as the till. */
const DELIVERIES_MS = SECOND;
/** Other processes look dead to one that was cut off from the database a moment ago. */
const ORPHANS_AFTER_MS = 2_000;
const elapsed = () => performance.now();

/** Keeps open checkouts fresh for as long as the process lives, whether or not a screen looks. */
export function startWatcher(): void {
  const { changes } = container();
  changes.onDue(keepBeat(createReads(), TICK_MS));
  for (const range of Object.keys(SWEEPS) as SweepRange[]) {
    keepBeat(() => runSweep(container().watcher, range, elapsed), OFFER_MS[range]);
  }
  keepBeat(expediteOrphans, SECOND);
  keepBeat(records, 60 * SECOND);
  keepBeat(() => runKeepWebhook(container().gatewaySignals.keep), 5 * SECOND);
  keepBeat(deliveries, DELIVERIES_MS);
  keepBeat(() => container().deliveries.deliveries.forget(), 3_600 * SECOND);
  listenForSignals();
}

/** Runs `round` every `ms`, never twice at once; what it returns runs it now. */
function keepBeat(round: () => Promise<void>, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  const beat = () => {
    clearTimeout(timer);
    isAskedAgain = isRunning;
    if (isRunning) return;
    isRunning = true;
    round()
      .catch((error: unknown) => container().log.error({ err: error }, 'a round of the watcher failed'))
      .finally(() => {
        isRunning = false;
        if (isAskedAgain) beat();
        else timer = setTimeout(beat, ms).unref();
      });
  };
  beat();
  return beat;
}

function createReads(): () => Promise<void> {
  const inFlight = new Set<Promise<void>>();
  const { watcher, takeCallCount } = container();
  let granted = 0;
  return async () => {
    // What was granted and not needed goes back into the bucket; what left unasked comes out of it.
    const spent = takeCallCount() - granted;
    granted = await watcher.watch.takeCalls(AT_ONCE - inFlight.size, spent);
    if (granted === 0) return;
    for (const look of await watchCheckouts(watcher, granted)) {
      inFlight.add(look);
      void look.finally(() => inFlight.delete(look));
    }
  };
}

async function records(): Promise<void> {
  const { watch, log } = container().watcher;
  await keepRecords({ events: container().events, watch, log });
}

/** As long as there are some: a heap is gone before the next beat. */
async function deliveries(): Promise<void> {
  while ((await sendDue(container().deliveries)) > 0);
}

async function expediteOrphans(): Promise<void> {
  const { watcher, changes } = container();
  if (changes.age() > ORPHANS_AFTER_MS) await watcher.watch.expediteOrphans();
}
