import 'server-only';

/** Aborts when the process has been asked to stop: set by the server script, absent in tools and tests. */
export function stopping(): AbortSignal {
  const signal: unknown = Reflect.get(globalThis, Symbol.for('qtill.stopping'));
  return signal instanceof AbortSignal ? signal : new AbortController().signal;
}

/** Runs when the process has been asked to stop; the server script waits for it, up to a bound of its own. */
export function onStopping(run: () => Promise<void>): void {
  const waits: unknown = Reflect.get(globalThis, Symbol.for('qtill.waits'));
  stopping().addEventListener('abort', () => {
    const done = run().catch(() => undefined);
    if (Array.isArray(waits)) waits.push(done);
  });
}
