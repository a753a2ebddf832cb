const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** One shared beat per second for everything on the screen that shows time passing. */
export function onEverySecond(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    for (const each of listeners) each();
  }, 1_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}
