import { newId } from '../../core/new-id';
import { debitRequestSchema } from '../../payment/debit-request';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { findCardToCharge } from './find-card-to-charge';
import { findCheckoutToCharge } from './find-checkout-to-charge';
import { getPayment } from './get-payment';
import { storeCard, storingMistake } from './store-card';

/** Nothing is recorded before everything has been checked: a refused debit leaves no checkout behind. */
export const debit: Operation = (world, { call }) => {
  const request = readBody(call, debitRequestSchema);
  if (!request.ok) return request;
  const card = findCardToCharge(world, request.value);
  if (!card.ok) return card;
  const mistake = storingMistake(world, request.value);
  if (mistake) return { ok: false, error: { kind: 'invalid', reasons: [mistake] } };
  const found = findCheckoutToCharge(world, request.value);
  if (!found.ok) return found;
  const { id: checkoutId, currency, amount } = found.value;
  const kind = world.state.modes.cardPayment === 'authorise' ? 'authorized' : 'paid';
  const paymentId = newId(world);
  world.record({ kind, checkoutId, paymentId, currency, amount, card: card.value, by: 'debit' });
  storeCard(world, request.value, found.value);
  return getPayment(world, { call, pathId: paymentId });
};
