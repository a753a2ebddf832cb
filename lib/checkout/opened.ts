import type { Checkout, Rejection } from '../domain/checkout';
import type { QrImage } from '../domain/qr-image';
import type { LimitReached } from '../domain/sale-limits';

/** What a tap on Charge or New code led to. `qr` is null while the outcome is unknown, or when it is over. */
export type Opened = { readonly checkout: Checkout; readonly qr: QrImage | null };

export type OpenError =
  | LimitReached
  | { readonly kind: 'key_reused' }
  | { readonly kind: 'in_flight'; readonly retryAfterMs: number }
  | { readonly kind: 'rejected'; readonly rejection: Rejection; readonly checkout: Checkout };
