import 'server-only';
import { runSweep } from '../../checkout/reconcile/run-sweep';
import { watchCheckouts } from '../../checkout/observe/watch-checkouts';
import { runKeepWebhook } from '../../gateway-webhooks/keep-webhook';
import { sendDue } from '../../outbound-webhooks/send-due';
import { keepRecords } from '../../records/keep-records';
import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import type { Workers } from '../composition/workers';
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
export function startWatcher(deps: Workers): void {
  const { changes, checkouts, deliveries, keepWebhook } = deps;
  const beat = (round: () => Promise<void>, ms: number) => keepBeat(deps, round, ms);
  changes.onDue(beat(createReads(deps), TICK_MS));
  for (const range of Object.keys(SWEEPS) as SweepRange[]) {
    beat(() => runSweep(checkouts, range, elapsed), OFFER_MS[range]);
  }
  beat(() => expediteOrphans(deps), SECOND);
  beat(() => records(deps), 60 * SECOND);
  beat(() => runKeepWebhook(keepWebhook), 5 * SECOND);
  beat(() => sendDeliveries(deps), DELIVERIES_MS);
  beat(() => deliveries.deliveries.forget(), 3_600 * SECOND);
  listenForSignals(deps);
}

/** Runs `round` every `ms`, never twice at once; what it returns runs it now. */
function keepBeat({ log }: Pick<Workers, 'log'>, round: () => Promise<void>, ms: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  let isAskedAgain = false;
  const beat = () => {
    clearTimeout(timer);
    isAskedAgain = isRunning;
    if (isRunning) return;
    isRunning = true;
    round()
      .catch((error: unknown) => log.error({ err: error }, 'a round of the watcher failed'))
      .finally(() => {
        isRunning = false;
        if (isAskedAgain) beat();
        else timer = setTimeout(beat, ms).unref();
      });
  };
  beat();
  return beat;
}

function createReads({ checkouts, takeCallCount }: Workers): () => Promise<void> {
  const inFlight = new Set<Promise<void>>();
  let granted = 0;
  return async () => {
    // What was granted and not needed goes back into the bucket; what left unasked comes out of it.
    const spent = takeCallCount() - granted;
    granted = await checkouts.watch.takeCalls(AT_ONCE - inFlight.size, spent);
    if (granted === 0) return;
    for (const look of await watchCheckouts(checkouts, granted)) {
      inFlight.add(look);
      void look.finally(() => inFlight.delete(look));
    }
  };
}

async function records({ events, checkouts, log }: Workers): Promise<void> {
  await keepRecords({ events, watch: checkouts.watch, log });
}

/** As long as there are some: a heap is gone before the next beat. */
async function sendDeliveries({ deliveries }: Workers): Promise<void> {
  while ((await sendDue(deliveries)) > 0);
}

async function expediteOrphans({ checkouts, changes }: Workers): Promise<void> {
  if (changes.age() > ORPHANS_AFTER_MS) await checkouts.watch.expediteOrphans();
}
