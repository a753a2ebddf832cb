import type { CheckoutNotification } from '../gateway/gateway-checkout';
import type { GatewayCheckoutId } from '../core/ids';

/** `none`: there was no signature, or no key to check it with. */
export type SignatureVerdict = 'none' | 'valid' | 'invalid';

export type GatewaySignal = {
  readonly source: 'webhook' | 'firestore';
  /** Equal signals of one source have equal digests. */
  readonly digest: string;
  /** 1 to 32 digits, as the signal named it; null: it named no checkout. */
  readonly gatewayId: string | null;
  /** JSON text that says nothing about the customer. */
  readonly body: string;
  readonly signature: SignatureVerdict;
};

/** An address of ours that the gateway calls. */
export type WebhookEndpoint = {
  /** A secret: whoever knows it can make us read. */
  readonly token: string;
  /** As it is registered at the gateway; null before that. */
  readonly address: string | null;
  readonly gatewayWebhookId: string | null;
  readonly hmacKey: string | null;
  /** `active`: at most one; `retired`: still accepted; `over`: no longer accepted. */
  readonly state: 'active' | 'retired' | 'over';
};

export type EndpointChange = Partial<Pick<WebhookEndpoint, 'address' | 'gatewayWebhookId' | 'hmacKey'>>;

/** A document that announces changes of an open checkout. */
export type AnnouncedCheckout = {
  readonly gatewayId: GatewayCheckoutId;
  readonly notification: CheckoutNotification;
};

/** Gateway signals and the endpoints they arrive at. All times are the database's. */
export type SignalStore = {
  /**
   * One short transaction, durable on return: stores the signal and, unless its signature is invalid, makes the checkout
   * it names due to be read. Rejects rather than waits when the database is busy.
   */
  keep(gatewaySignal: GatewaySignal): Promise<void>;
  /** Newest first. */
  endpoints(): Promise<readonly WebhookEndpoint[]>;
  /** Makes an active endpoint; the one before it is retired. */
  openEndpoint(token: string, address: string | null): Promise<void>;
  changeEndpoint(token: string, change: EndpointChange): Promise<void>;
  forgetEndpoint(token: string): Promise<void>;
  /** Deletes signals that are a week old, and the oldest beyond the size limit. */
  forgetSignals(): Promise<void>;
  /** Different deliveries with an invalid signature in the last `withinMs` milliseconds. */
  countInvalid(withinMs: number): Promise<number>;
  /** Open checkouts with a known document, newest first. */
  announced(limit: number): Promise<readonly AnnouncedCheckout[]>;
};

/** A source of "read this checkout now", by the gateway's id. What it says besides is never believed. */
export type SignalSource = {
  /** Calls `onSignal` from now on. Its own failures are logged, never thrown. */
  start(onSignal: (gatewayId: string) => void): void;
  stop(): void;
};
