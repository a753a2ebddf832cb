import type { SignalStore, WebhookEndpoint } from '../domain/ports/signal-store';
import type { Log, Random } from '../domain/ports/runtime';
import type { WebhookGateway } from '../domain/ports/gateway';
import type { Alarms } from './alarms';
import type { RateLimit } from './throttles';

export type SignalSecrets = {
  /** SHA-256, as lower-case hex. */
  digest(bytes: Uint8Array): string;
  /** In constant time. */
  isSame(one: string, other: string): boolean;
  /** Whether `signature`, hex or base64, is the HMAC-SHA256 of `bytes`. In constant time. */
  isSignature(signature: string, message: { readonly bytes: Uint8Array; readonly key: string }): boolean;
};

export type ReceiveDeps = {
  readonly gatewaySignals: Pick<SignalStore, 'keep'>;
  /** May be a second old. */
  readonly endpoints: () => Promise<readonly WebhookEndpoint[]>;
  readonly secrets: SignalSecrets;
  readonly rate: RateLimit;
};

/** Where the gateway can reach this process. */
export type CallbackHost = {
  readonly addressOf: (token: string) => string;
  /** Whether another process of this installation answers there. */
  readonly isHeardAt: (address: string) => Promise<boolean>;
};

export type KeepDeps = {
  readonly gatewaySignals: SignalStore;
  readonly gateway: Pick<WebhookGateway, 'list' | 'create' | 'enable' | 'delete'>;
  readonly random: Random;
  readonly log: Log;
  readonly alarms: Alarms;
  /** Null: the gateway cannot reach this process. */
  readonly place: CallbackHost | null;
};
