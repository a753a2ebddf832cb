import 'server-only';
import type { CheckoutId } from '../domain/ids';

/** Our page for payers who come back, below the address at which customers reach this server. */
export const returnPageAt =
  (appUrl: string | undefined) =>
  (id: CheckoutId): string | null =>
    appUrl === undefined ? null : new URL(`/return/${id}`, appUrl).href;
