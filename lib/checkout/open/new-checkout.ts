import {
  asCheckoutId,
  asOrderId,
  asOrderReference,
  type OrderReference,
  type StaffId,
} from '../../domain/core/ids';
import { newRequestId } from '../../domain/core/request-id';
import { MINUTE } from '../../domain/core/durations';
import type { Staff } from '../../domain/staff/staff';
import type { IdempotentRequest, NewCheckout, NewOrder } from '../../domain/ports/checkout-store';
import type { CheckoutDeps } from '../deps';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';

type OrderInput = Pick<NewOrder, 'amount' | 'origin'> & {
  readonly staff: Pick<Staff, 'id' | 'branchId'>;
  /** Another system's number of the order; absent: it gets one of ours. */
  readonly reference?: OrderReference;
};

export const newOrder = (
  { random }: Pick<CheckoutDeps, 'random'>,
  { staff, amount, origin, reference }: OrderInput,
): NewOrder => ({
  id: asOrderId(`ord_${random.text(128)}`),
  reference: reference ?? asOrderReference(readableReference(random.text(40))),
  branchId: staff.branchId,
  staffId: staff.id,
  systemId: origin === 'api' ? staff.id : null,
  amount,
  origin,
});

// Short enough to read out: 40 bits, and the database refuses a repetition.
const readableReference = (text: string) => `Q-${text.slice(0, 4)}-${text.slice(4, 8)}`.toUpperCase();

/** For channels whose life the gateway neither accepts nor documents: used for display and the watcher's pace. */
const UNDOCUMENTED_LIFE_MINUTES = 60;

/**
 * One attempt to collect an order. The request id is the gateway's only idempotency, hence 128 random bits. `system`: whose
 * order it is, where another system numbered it.
 */
export function newCheckout(
  { clock, random, instance }: Pick<CheckoutDeps, 'clock' | 'random' | 'instance'>,
  request: CheckoutRequest,
  system: StaffId | null = null,
): NewCheckout {
  const createdAt = clock.now();
  return {
    id: asCheckoutId(`chk_${random.text(128)}`),
    requestId: newRequestId(random.text(128), system),
    request,
    ownerInstance: instance(),
    createdAt,
    expiresAt: createdAt + lifeMs(request),
  };
}

/** How long it can be paid, in milliseconds. */
export const lifeMs = (request: CheckoutRequest): number => {
  const minutes = 'expiresIn' in request ? request.expiresIn : undefined;
  return (minutes ?? UNDOCUMENTED_LIFE_MINUTES) * MINUTE;
};

/** Life of a checkout at the counter, by code or terminal. The gateway's minimum for codes is 5 minutes. */
export const COUNTER_MINUTES = 15;

export type CodeRequest = {
  readonly deviceReference: string;
  /** Side of the picture in pixels, 64 to 1024. */
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
  /** What the sale is for, in the words of staff. */
  readonly note?: string | undefined;
};

/** A code on the screen of a till. */
export const codeRequest = ({ deviceReference, qrSize, language, note }: CodeRequest): CheckoutRequest => ({
  channel: 'qr',
  expiresIn: COUNTER_MINUTES,
  deviceReference,
  qrSize,
  language,
  ...(note !== undefined && { description: note }),
});

/** `values`: what every repetition under the same key must repeat. */
export const idempotentRequest = (
  key: string,
  staffId: StaffId,
  values: Readonly<Record<string, string | number>>,
): IdempotentRequest => ({ key, staffId, fingerprint: fingerprint(values) });

/** Equal for equal values, in whatever order their keys come. */
export const fingerprint = (values: Readonly<Record<string, string | number>>): string =>
  JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
