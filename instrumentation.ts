import type { Instrumentation } from 'next';

/** Runs once per server process, before it answers anything. */
export async function register(): Promise<void> {
  // The edge bundle compiles this file too, and knows no sockets.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ errorHook }, { startWorkers }, { announceGateway }, { workers }, { GET: poll }] =
    await Promise.all([
      import('./lib/server/composition/runtime'),
      import('./lib/server/workers/start-workers'),
      import('./lib/server/workers/announce-gateway'),
      import('./lib/server/composition/workers'),
      import('./app/api/checkouts/[id]/route'),
    ]);
  // Whoever develops reads the framework's own words.
  if (process.env.NODE_ENV === 'production') Object.assign(console, { error: errorHook().print });
  // Where the server script finds it.
  Object.assign(globalThis, { [Symbol.for('qtill.poll')]: poll });
  startWorkers(workers());
  // Not awaited: a till without its gateway still shows what it knows.
  void announceGateway(workers());
}

/** A page or another request of the framework failed. */
export const onRequestError: Instrumentation.onRequestError = async (error, { method }, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { errorHook } = await import('./lib/server/composition/runtime');
  errorHook().onRequestError(error, { method, route: routePath });
};
