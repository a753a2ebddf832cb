import 'server-only';

/** Where held answers wait for news of their checkout. */
export type NewsDesk = {
  /** Resolves when there may be news of `id`, after `ms`, or when `signal` aborts: the caller reads again. */
  wait(id: string, wish: { readonly ms: number; readonly signal: AbortSignal }): Promise<void>;
  /** Null wakes everybody. */
  tell(id: string | null): void;
};

export function createNewsDesk(): NewsDesk {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wait: (id, { ms, signal }) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          const others = waiting.get(id);
          others?.delete(done);
          if (others?.size === 0) waiting.delete(id);
          resolve();
        };
        const timer = setTimeout(done, ms);
        const together = waiting.get(id) ?? new Set();
        waiting.set(id, together.add(done));
        if (signal.aborted) done();
        else signal.addEventListener('abort', done);
      }),
    tell(id) {
      const ids = id === null ? [...waiting.keys()] : [id];
      for (const each of ids) for (const wake of [...(waiting.get(each) ?? [])]) wake();
    },
  };
}
