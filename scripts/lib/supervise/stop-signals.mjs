const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

// npm hands a Ctrl-C on that the terminal has given us already; that echo is not a second wish.
const ECHO_MS = 1_000;

const PARENT_EVERY_MS = 500;

/**
 * npm runs us under a shell that dies of a signal without passing it on: we notice that it is gone.
 * @param {() => void} ask
 */
function onParentGone(ask) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ask();
  }, PARENT_EVERY_MS);
  timer.unref();
}

/**
 * The first signal asks, a later one insists.
 * @param {{ onStop: () => void, onForce: () => void }} react
 */
export function onStopSignals({ onStop, onForce }) {
  /** @type {number | undefined} */
  let askedAt;
  const ask = () => {
    if (askedAt !== undefined) return;
    askedAt = Date.now();
    onStop();
  };
  const askOrForce = () => {
    if (askedAt !== undefined && Date.now() - askedAt > ECHO_MS) onForce();
    else ask();
  };
  for (const signal of SIGNALS) process.on(signal, askOrForce);
  onParentGone(ask);
}
