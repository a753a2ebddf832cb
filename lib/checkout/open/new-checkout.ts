import {
  asCheckoutId,
  asOrderId,
  asOrderReference,
  asRequestId,
  type BranchId,
  type StaffId,
} from '../../domain/core/ids';
import type { Money } from '../../domain/money/money';
import type { NewCheckout, NewOrder } from '../../domain/ports/checkout-store';
import type { CheckoutDeps } from '../deps';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';

type Wanted = {
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly amount: Money;
  readonly origin: NewOrder['origin'];
};

/** An order under a number of ours. */
export const newOrder = (
  { random }: Pick<CheckoutDeps, 'random'>,
  { staff, amount, origin }: Wanted,
): NewOrder => ({
  id: asOrderId(`ord_${random.text(128)}`),
  reference: asOrderReference(readableReference(random.text(40))),
  branchId: staff.branchId,
  staffId: staff.id,
  amount,
  origin,
});

// Short enough to read out; 40 bits, and the database refuses a repetition.
const readableReference = (text: string) => `Q-${text.slice(0, 4)}-${text.slice(4, 8)}`.toUpperCase();

/** Where the gateway takes no time to live, and documents none of its own: for display and for the watcher's pace. */
const UNDOCUMENTED_LIFE_MINUTES = 60;

/** Ids for one attempt. The request id is the gateway's only idempotency, hence 128 random bits. */
export function newCheckout(
  { clock, random, instance }: Pick<CheckoutDeps, 'clock' | 'random' | 'instance'>,
  request: CheckoutRequest,
): NewCheckout {
  const createdAt = clock.now();
  return {
    id: asCheckoutId(`chk_${random.text(128)}`),
    requestId: asRequestId(`qt-${random.text(128)}`),
    request,
    ownerInstance: instance(),
    createdAt,
    expiresAt: createdAt + lifeMs(request),
  };
}

/** How long it can be paid, in milliseconds. */
export const lifeMs = (request: CheckoutRequest): number => {
  const minutes = 'expiresIn' in request ? request.expiresIn : undefined;
  return (minutes ?? UNDOCUMENTED_LIFE_MINUTES) * 60_000;
};

/** A code lives this long. The gateway's shortest is 5 minutes; a queue at a counter wants no more than this. */
const EXPIRES_IN_MINUTES = 15;

export type CodeRequest = {
  readonly deviceReference: string;
  /** Side of the picture in pixels, 64 to 1024. */
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
};

/** A code on the screen of a till. */
export const codeRequest = ({ deviceReference, qrSize, language }: CodeRequest): CheckoutRequest => ({
  channel: 'qr',
  expiresIn: EXPIRES_IN_MINUTES,
  deviceReference,
  qrSize,
  language,
});

/** Two arrivals of one tap must ask for the same thing; key order does not matter, values do. */
export const fingerprint = (request: Readonly<Record<string, string | number>>): string =>
  JSON.stringify(Object.entries(request).sort(([a], [b]) => (a < b ? -1 : 1)));
