/** Runs once per server process, before it answers anything. */
export async function register(): Promise<void> {
  // The edge bundle compiles this file too, and knows no sockets.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ container }, { startWorkers }, { announceGateway }] = await Promise.all([
    import('./lib/server/composition/container'),
    import('./lib/server/workers/start-workers'),
    import('./lib/server/workers/announce-gateway'),
  ]);
  const { env, log, gateway, watcher, changes, gatewaySignals, ...rest } = container();
  startWorkers({
    checkout: watcher,
    takeCallCount: rest.takeCallCount,
    connectedForMs: changes.age,
    webhook: gatewaySignals.keep,
    outbound: rest.deliveries,
    events: rest.events,
    log,
    jobs: rest.jobs,
    onDue: changes.onDue,
    source: gatewaySignals.source,
    obstacle: gatewaySignals.obstacle,
  });
  // Not awaited: a till without its gateway still shows what it knows.
  void announceGateway({ env, gateway, log });
}
