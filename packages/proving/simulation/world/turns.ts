/** Makes each step wait, so that a test can choose the order of steps. */
export type Turns = {
  /** Resolves when it is this step's turn. Null: nobody chooses, and nothing waits. */
  next: ((what: string) => Promise<void>) | null;
};

export type Queue = {
  /** Waits in the order of calls. Resolves to the function that ends the turn. */
  readonly take: () => Promise<() => void>;
};

export function createQueue(): Queue {
  let taken = Promise.resolve();
  return {
    async take() {
      const free = taken;
      let leave: () => void = () => undefined;
      taken = new Promise((resolve) => (leave = resolve));
      await free;
      return leave;
    },
  };
}
