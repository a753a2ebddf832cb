/** Runs once per server process, before it answers anything. */
export async function register(): Promise<void> {
  // The edge bundle compiles this file too, and knows no sockets.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ startWorkers }, { announceGateway }, { workers }] = await Promise.all([
    import('./lib/server/workers/start-workers'),
    import('./lib/server/workers/announce-gateway'),
    import('./lib/server/composition/workers'),
  ]);
  startWorkers(workers());
  // Not awaited: a till without its gateway still shows what it knows.
  void announceGateway(workers());
}
