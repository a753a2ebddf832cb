import 'server-only';

/** Aborts when the process has been asked to stop: set by the server script, absent in tools and tests. */
export function stopping(): AbortSignal {
  const signal: unknown = Reflect.get(globalThis, Symbol.for('qtill.stopping'));
  return signal instanceof AbortSignal ? signal : new AbortController().signal;
}
