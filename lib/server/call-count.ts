import 'server-only';

/** Counts calls between two questions. */
export function createCallCount() {
  let count = 0;
  return {
    note(): void {
      count += 1;
    },
    take(): number {
      const taken = count;
      count = 0;
      return taken;
    },
  };
}
