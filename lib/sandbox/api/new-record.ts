import { mainBranch } from '../branch/main-branch';
import type { CheckoutRecord } from '../checkout/checkout-record';
import type { QrRequest } from '../checkout/qr-request';
import { newId } from '../core/new-id';
import type { World } from '../core/world';
import { timestamp } from '../values/timestamp';

export function newRecord(world: World, request: QrRequest): Omit<CheckoutRecord, 'type' | 'fingerprint'> {
  const id = newId(world);
  const now = world.now();
  const branch = world.config.branch ?? mainBranch;
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
    branchId: request.branchId ?? branch.id,
    branchName: branch.name,
    description: request.description,
    deviceReference: request.deviceReference,
    language: request.language,
    billingAddress: request.billingAddress,
    customer: request.customer && { ...request.customer, gatewayId: newId(world, BigInt(id)) },
  };
}

function newDisplayId({ random }: World): string {
  return Array.from(random(6), (byte) => (byte % 36).toString(36).toUpperCase()).join('');
}
