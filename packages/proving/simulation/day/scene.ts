import type { Checkout } from '@/lib/domain/checkout/checkout';
import type { OrderId } from '@/lib/domain/core/ids';
import type { Chance } from '../world/chance';

/** What a till knows of a checkout that it opened; `gateway.id`: the gateway's name for it, once there is a code. */
export type Sold = Pick<Checkout, 'id' | 'orderId' | 'phase'> & {
  /** Only where more is known than a till is told. */
  readonly request?: { readonly channel: string };
  readonly requestId?: string;
  readonly gateway: { readonly id: string } | null;
};

/** What customers, banks and faults act on. Time is virtual or real. */
export type Stage = {
  readonly chance: Chance;
  /** All sales cost about the same, so that sales cannot be told apart by their amount. */
  readonly isOnePrice?: boolean;
  /** Milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly timeline: { readonly after: (ms: number, run: () => void) => void };
  /** What went wrong apart from the books. */
  readonly defects: { readonly push: (error: unknown) => unknown };
  readonly gateway: {
    /** An action of a payer, a bank or the portal, or a setting of the sandbox. Null: not possible now. */
    readonly control: <Result>(path: string, body?: object, method?: string) => Promise<Result | null>;
    /** The id of the checkout that the gateway made, whether or not the till knows of it. Null: none, or unknown. */
    readonly madeFor: (sold: Sold) => Promise<string | null>;
    /** As another system of the same merchant calls it. Null: it was refused or met a fault. */
    readonly call: (path: string, body: object) => Promise<{ readonly id: string } | null>;
  };
};

export type Counter = { readonly count: (what: string) => void };

/** A till as its user sees it. Null: refused, or no answer for a long time. */
export type Till = {
  readonly charge: (minor: number) => Promise<Sold | null>;
  readonly newCode: (orderId: OrderId) => Promise<Sold | null>;
  /** In place of the code, which is closed first. */
  readonly toTerminal: (orderId: OrderId) => Promise<Sold | null>;
  readonly look: (sold: Sold) => Promise<Sold | null>;
  /** Waits as the screen does, until there is a code or there will be none. */
  readonly waitForCode: (sold: Sold) => Promise<Sold | null>;
  readonly cancel: (sold: Sold) => Promise<void>;
  readonly check: (sold: Sold) => Promise<void>;
  /** As a manager. Resolves to a word for the outcome. */
  readonly refund: (sold: Sold, minor: number) => Promise<string>;
};

export type Scene = Counter & { readonly world: Stage; readonly till: Till };

/** The one card terminal that the sandbox has in use. */
export const TERMINAL_ID = '1784518075805649425';

/** `path`: the checkout and the action. Null: not possible now. */
export const act = ({ world }: Scene, path: string, input: object = {}): Promise<object | null> =>
  world.gateway.control<object>(`checkouts/${path}`, input);
