import 'server-only';
import { runSweep } from '../checkout/run-sweep';
import { watchCheckouts } from '../checkout/watch-checkouts';
import { type SweepRange, SWEEPS } from '../domain/sweep-range';
import { container } from './container';

const TICK_MS = 300;
/** What one process asks of the gateway at once. */
const AT_ONCE = 10;
/** Other processes look dead to one that was cut off from the database a moment ago. */
const ORPHANS_AFTER_MS = 2_000;
const elapsed = () => performance.now();

/** Keeps open checkouts fresh for as long as the process lives, whether or not a screen looks. */
export function startWatcher(): void {
  const { news } = container();
  const rounds = [createReads(), createSweeps(), orphans];
  const beats = rounds.map((round) => keepBeat(round));
  news.onDue(() => beats[0]?.());
}

/** Runs `round` at every tick, never twice at once; what it returns runs it now. */
function keepBeat(round: () => Promise<void>): () => void {
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
        else timer = setTimeout(beat, TICK_MS).unref();
      });
  };
  beat();
  return beat;
}

function createReads(): () => Promise<void> {
  const inFlight = new Set<Promise<void>>();
  const { checkout, takeCallCount } = container();
  let granted = 0;
  return async () => {
    // What was granted and not needed goes back into the bucket; what left unasked comes out of it.
    const spent = takeCallCount() - granted;
    granted = await checkout.watch.takeCalls(AT_ONCE - inFlight.size, spent);
    if (granted === 0) return;
    for (const look of await watchCheckouts(checkout, granted)) {
      inFlight.add(look);
      void look.finally(() => inFlight.delete(look));
    }
  };
}

function createSweeps(): () => Promise<void> {
  const running = new Set<SweepRange>();
  const { checkout, log } = container();
  return async () => {
    for (const range of Object.keys(SWEEPS) as SweepRange[]) {
      if (running.has(range)) continue;
      running.add(range);
      runSweep(checkout, range, elapsed)
        .catch((error: unknown) => log.error({ err: error, range }, 'a sweep failed'))
        .finally(() => running.delete(range));
    }
  };
}

async function orphans(): Promise<void> {
  const { checkout, news } = container();
  if (news.age() > ORPHANS_AFTER_MS) await checkout.watch.hastenOrphans();
}
