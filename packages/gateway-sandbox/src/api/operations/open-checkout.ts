import { createHash } from 'node:crypto';
import { isOwn, ownedBy } from '../../core/merchant';
import { newDisplayId, newId, type World } from '../../core/world';
import type { Checkout, CheckoutRecord, CheckoutType } from '../../model/checkout';
import { type Branch, mainBranch } from '../../model/shop';
import { branchOf } from './branches';
import type { CheckoutRequest } from '../../requests/checkout-requests';
import { assertNever, type Result } from '../../values/result';
import { timestamp } from '../../values/timestamp';
import { limitRefusal } from '../account-limits';
import type { Refusal } from '../refusal';

interface Opened {
  readonly checkout: Checkout;
  /** False if an earlier request with this requestId created it. */
  readonly isNew: boolean;
}

export function openCheckout(
  world: World,
  type: CheckoutType,
  request: CheckoutRequest,
): Result<Opened, Refusal> {
  const { requestId } = request;
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([type, request]))
    .digest('hex');
  const earlier = findEarlier(world, requestId, fingerprint);
  if (!earlier.ok) return earlier;
  if (earlier.value) return { ok: true, value: { checkout: earlier.value, isNew: false } };
  const refusal = limitRefusal(world, request);
  if (refusal) return { ok: false, error: refusal };
  const branch = findBranch(world, request.branchId);
  if (!branch.ok) return branch;
  const record = newRecord(world, request, branch.value);
  world.record({ kind: 'created', checkout: { ...record, type, fingerprint } });
  const checkout = world.state.checkouts.get(record.id);
  if (!checkout) throw new Error('A checkout was recorded but cannot be found.');
  return { ok: true, value: { checkout, isNew: true } };
}

/** The checkout that a reused requestId refers to; undefined if a new one must be created. */
function findEarlier(
  world: World,
  requestId: string,
  fingerprint: string,
): Result<Checkout | undefined, Refusal> {
  const { state } = world;
  const used = (state.idsByRequestId.get(requestId) ?? []).flatMap((id) => state.checkouts.get(id) ?? []);
  const own = used.filter((checkout) => isOwn(world, checkout));
  const newest = own.at(-1);
  if (!newest) return { ok: true, value: undefined };
  const refused = { ok: false, error: { kind: 'duplicate-request', requestId } } as const;
  const mode = state.modes.duplicateRequestId;
  switch (mode) {
    case 'assumed': {
      const isSame = newest.status === 'PENDING' && newest.fingerprint === fingerprint;
      return isSame ? { ok: true, value: newest } : refused;
    }
    case 'reject':
      return refused;
    case 'return':
      return { ok: true, value: own[0] };
    case 'create':
      return { ok: true, value: undefined };
    default:
      return assertNever(mode);
  }
}

/** The enabled branch of a checkout; the main branch if the request names none. */
function findBranch(world: World, id = mainBranch.id): Result<Branch, Refusal> {
  const branch = branchOf(world, id);
  return branch?.enabled ? { ok: true, value: branch } : { ok: false, error: { kind: 'branch-not-found' } };
}

function newRecord(
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
    allowedPaymentMethods: request.allowedPaymentMethods,
    defaultPaymentMethod: request.defaultPaymentMethod,
    terminalId: request.terminalId,
    ...ownedBy(world),
    subscriptionId: request.subscriptionId,
    subscriptionPaymentId: request.subscriptionPaymentId,
    customer: request.customer && { ...request.customer, gatewayId: newId(world, BigInt(id)) },
  };
}
