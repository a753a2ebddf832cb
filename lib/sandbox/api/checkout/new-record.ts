import type { Branch } from '../../branch/branch';
import type { CheckoutRecord } from '../../checkout/checkout-record';
import type { CheckoutRequest } from '../../checkout/checkout-request';
import { newDisplayId } from '../../core/new-display-id';
import { newId } from '../../core/new-id';
import type { World } from '../../core/world';
import { timestamp } from '../../values/timestamp';

export function newRecord(
  world: World,
  request: CheckoutRequest,
  branch: Branch,
): Omit<CheckoutRecord, 'type' | 'fingerprint'> {
  const id = newId(world);
  const now = world.now();
  return {
    id,
    displayId: newDisplayId(world),
    checkoutKey: Buffer.from(world.random(24)).toString('hex'),
    requestId: request.requestId,
    orderId: request.orderId,
    currency: request.currency,
    amount: request.amount,
    timestamp: timestamp(now),
    expiresAt: timestamp(now + request.expiresIn * 60_000),
    branchId: branch.id,
    branchName: branch.name,
    description: request.description,
    deviceReference: request.deviceReference,
    language: request.language,
    billingAddress: request.billingAddress,
    deliveryAddress: request.deliveryAddress,
    returnUrl: request.returnUrl,
    terminalId: request.terminalId,
    customer: request.customer && { ...request.customer, gatewayId: newId(world, BigInt(id)) },
  };
}
