/** Something that says "read this checkout now", by the gateway's id of it. What it says is never believed. */
export type HintSource = {
  /** Calls `hint` from now on. Its own failures are logged, never thrown. */
  start(hint: (gatewayId: string) => void): void;
  stop(): void;
};
