import { z } from 'zod';
import type { Call } from '../../core/call';
import { newId, type World } from '../../core/world';
import type { Checkout, CheckoutStatus } from '../../model/checkout';
import { amountSchema, decimalsMistake } from '../../requests/money';
import { currencySchema, formatAmount } from '../../values/currency';
import { isBelow, subtractDecimals } from '../../values/decimal';
import { requiredOr } from '../../values/fields';
import { readJson } from '../../values/json';
import type { Result } from '../../values/result';
import { checkoutResponse } from '../checkout-response';
import { invalid, type Operation } from '../operation';
import type { Refusal } from '../refusal';
import { findCheckout } from './checkout';

export const refundRequestSchema = z.object({
  amount: amountSchema,
  currency: currencySchema,
  note: z.string(requiredOr('must be text')).refine((note) => note.trim() !== '', 'must not be blank'),
  referenceId: z.string('must be text').optional(),
});

type RefundRequest = z.infer<typeof refundRequestSchema>;

export const refundCheckout: Operation = (world, { call, pathId }) => {
  const request = readRefund(call);
  if (!request.ok) return request;
  const found = findCheckout(world, pathId);
  if (!found.ok) return found;
  const { referenceId } = request.value;
  if (!isRepeated(world, found.value, referenceId)) {
    const error = refundRefusal(found.value, request.value, world.now());
    if (error) return { ok: false, error };
    const refundId = newId(world);
    world.record({ kind: 'refunded', checkoutId: pathId, refundId, by: 'merchant', ...request.value });
  }
  const refunded = world.state.checkouts.get(pathId) ?? found.value;
  const details = checkoutResponse(refunded, world.config.payBaseUrl);
  const isEchoed = world.state.modes.referenceId === 'echoed';
  return { ok: true, value: { ...details, ...(isEchoed && { referenceId }) } };
};

function isRepeated({ state }: World, checkout: Checkout, referenceId: string | undefined): boolean {
  if (state.modes.referenceId !== 'idempotent' || referenceId === undefined) return false;
  return checkout.refundReferences.includes(referenceId);
}

/** Documented as query parameters, but some clients send part of them in the body. */
function readRefund({ body, query }: Call): Result<RefundRequest, Refusal> {
  const json = body.trim() === '' ? ({ ok: true, value: {} } as const) : readJson(body);
  if (!json.ok) return { ok: false, error: { kind: 'malformed' } };
  const written = typeof json.value === 'object' ? json.value : {};
  const asked = [...query].filter(([, value]) => value !== '');
  const request = refundRequestSchema.safeParse({ ...written, ...Object.fromEntries(asked) });
  if (!request.success) return { ok: false, error: invalid(request.error) };
  return { ok: true, value: request.data };
}

const refundable: readonly CheckoutStatus[] = ['PAID', 'PARTIALLY_REFUNDED'];
const ninetyDaysMs = 90 * 24 * 3_600_000;

/** Why this amount of the checkout cannot be refunded now, or undefined. */
function refundRefusal(
  checkout: Checkout,
  { amount, currency }: RefundRequest,
  now: number,
): Refusal | undefined {
  if (!refundable.includes(checkout.status)) return { kind: 'not-refundable' };
  if (currency !== checkout.currency) return { kind: 'other-currency', currency: checkout.currency };
  const decimals = decimalsMistake(amount, currency);
  if (decimals) return { kind: 'invalid', reasons: [`amount: ${decimals}`] };
  if (now - Date.parse(checkout.paidAt ?? checkout.timestamp) > ninetyDaysMs) {
    return { kind: 'refund-too-late' };
  }
  const left = subtractDecimals(checkout.amount, checkout.totalRefunded);
  return isBelow(left, amount) ? { kind: 'refund-too-much', left: formatAmount(currency, left) } : undefined;
}
