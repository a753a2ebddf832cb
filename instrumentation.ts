/** Runs once per server process, before it answers anything. */
export async function register(): Promise<void> {
  // The edge bundle compiles this file too, and knows no sockets.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startWatcher } = await import('./lib/server/watcher');
  startWatcher();
}
