import type { Chance } from '../world/chance';
import type { Sold } from './sold';

/** Where customers, banks and troubles act, whether time is virtual there or real. */
export type Stage = {
  readonly chance: Chance;
  /** Everything that is sold there costs about the same, so that an amount tells no sale from another. */
  readonly isOnePrice?: boolean;
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly timeline: { readonly after: (ms: number, run: () => void) => void };
  /** What went wrong apart from the books. */
  readonly defects: { readonly push: (error: unknown) => unknown };
  readonly gateway: {
    /** What a payer, a bank or the portal does, or the sandbox is told. Null: not possible as things stand. */
    readonly control: <Result>(path: string, body?: object, method?: string) => Promise<Result | null>;
    /** The gateway's id of what it made, whether or not the till knows of it. Null: nothing, or nobody can tell. */
    readonly madeFor: (sold: Sold) => Promise<string | null>;
    /** As another system of the same merchant calls it. Null: it was refused or met a fault. */
    readonly call: (path: string, body: object) => Promise<{ readonly id: string } | null>;
  };
};
