import { isCurrency } from '../domain/money/currency';
import type { CheckoutNotification, GatewayCheckout } from '../domain/gateway/gateway-checkout';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../domain/core/ids';
import { type Money, parseDecimal } from '../domain/money/money';
import { parseStatus } from '../domain/checkout/status';
import type { WireCheckout } from './wire';

/** The one place where the provider's names and decimals become ours. */
export function translateCheckout(wire: WireCheckout): GatewayCheckout {
  const createdAt = Date.parse(wire.timestamp ?? '');
  return {
    id: asGatewayCheckoutId(wire.id),
    displayId: wire.displayId ?? '',
    checkoutKey: wire.checkoutKey,
    requestId: asRequestId(wire.requestId),
    reference: asOrderReference(wire.orderId),
    amount: translateAmount(wire.amount, wire.currency),
    cashMinor: translateAmount(wire.cashAmount, wire.currency)?.minor ?? null,
    status: parseStatus(wire.status),
    statusText: wire.status,
    redirectUrl: wire.redirectUrl,
    shop: wire.branchName,
    paymentMethod: wire.usedPaymentMethod,
    refundedMinor: translateAmount(wire.totalRefunded, wire.currency)?.minor ?? null,
    branchId: wire.branchId,
    createdAt: Number.isNaN(createdAt) ? null : createdAt,
    notification: translateNotification(wire),
  };
}

/** Null when the text is no exact amount of a currency we know. */
export function translateAmount(text: string, currency: string): Money | null {
  if (!isCurrency(currency)) return null;
  const parsed = parseDecimal(text, currency);
  return parsed.ok ? parsed.value : null;
}

function translateNotification(wire: WireCheckout): CheckoutNotification | null {
  const { firebaseDatabase: database, firebaseCollection: collection, firebaseDocument: document } = wire;
  return database && collection && document ? { database, collection, document } : null;
}
