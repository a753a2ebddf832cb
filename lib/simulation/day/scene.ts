import type { OrderId } from '../../domain/core/ids';
import type { Sold } from './sold';
import type { Stage } from './stage';

export type Counter = { readonly count: (what: string) => void };

/** A till as whoever stands at it sees it. Null: it was refused, or nobody answered for very long. */
export type Till = {
  readonly charge: (minor: number) => Promise<Sold | null>;
  readonly newCode: (orderId: OrderId) => Promise<Sold | null>;
  /** In the place of the code, which is closed first. */
  readonly toTerminal: (orderId: OrderId) => Promise<Sold | null>;
  readonly look: (sold: Sold) => Promise<Sold | null>;
  /** Waits as the screen does, until there is a code or there will be none. */
  readonly waitForCode: (sold: Sold) => Promise<Sold | null>;
  readonly cancel: (sold: Sold) => Promise<void>;
  readonly check: (sold: Sold) => Promise<void>;
  /** As a manager. Resolves to a word for what became of it. */
  readonly refund: (sold: Sold, minor: number) => Promise<string>;
};

export type Scene = Counter & { readonly world: Stage; readonly till: Till };
