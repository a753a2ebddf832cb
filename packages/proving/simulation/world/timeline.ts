type Event = { readonly at: number; readonly turn: number; readonly run: () => void };

/** Events within this time happen together: that saves most statements that set the database's clock. */
const GRID_MS = 50;

export type Timeline = ReturnType<typeof createTimeline>;

/** Time that passes only from one thing that happens to the next; milliseconds since the epoch. */
export function createTimeline(startAt: number) {
  let now = startAt;
  let turns = 0;
  let events: Event[] = [];
  return {
    now: () => now,
    /** `run` happens in so many milliseconds; of two at the same moment the one that was planned first. */
    after(ms: number, run: () => void): void {
      turns += 1;
      const event = { at: Math.ceil((now + Math.max(0, ms)) / GRID_MS) * GRID_MS, turn: turns, run };
      const place = events.findLastIndex(({ at }) => at <= event.at);
      events.splice(place + 1, 0, event);
    },
    /** When the next thing happens; null: nothing is planned. */
    next: (): number | null => events[0]?.at ?? null,
    /** Makes it happen. */
    step(): void {
      const [next] = events;
      if (!next) return;
      events = events.slice(1);
      now = Math.max(now, next.at);
      next.run();
    },
    /** Lets time pass in which nothing happens. */
    skipTo(at: number): void {
      now = Math.max(now, at);
    },
  };
}
