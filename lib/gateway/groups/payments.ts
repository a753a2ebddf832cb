import { type GatewayPayment, parsePaymentStatus } from '../../domain/gateway/gateway-payment';
import type { PaymentsGateway } from '../../domain/ports/gateway';
import { mapOk } from '../../domain/core/result';
import type { z } from 'zod';
import type { GatewayCaller } from '../caller';
import { translateAmount, translateCheckout } from '../translate';
import { wireCheckout, wirePayment } from '../wire';

/** Paths and fields: the provider's merchant API 2.0, group Payment, of March 2026. */
export function paymentGroup(call: GatewayCaller): PaymentsGateway {
  const pathOf = (id: string, verb = '') => `/payment/${encodeURIComponent(id)}${verb}`;
  return {
    async get(id) {
      return mapOk(await call({ kind: 'read', path: pathOf(id), shape: wirePayment }), translatePayment);
    },
    async capture(id) {
      const path = pathOf(id, '/capture');
      return mapOk(await call({ kind: 'change', path, shape: wirePayment }), translatePayment);
    },
  };
}

function translatePayment(wire: z.output<typeof wirePayment>): GatewayPayment {
  const checkout = wireCheckout.safeParse(wire.checkoutDetails);
  return {
    id: wire.id,
    amount: translateAmount(wire.amount, wire.currency),
    status: parsePaymentStatus(wire.status),
    statusText: wire.status,
    checkout: checkout.success ? translateCheckout(checkout.data) : null,
  };
}
