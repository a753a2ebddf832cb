export type Queue = {
  /** Resolves when nobody else has its turn, in the order of asking, to what ends the turn. */
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
