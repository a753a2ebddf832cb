import type { CreatedCheckout, GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import { asGatewayCheckoutId } from '../../domain/core/ids';
import type { CreateInput } from '../../domain/checkout/checkout-request';
import { err, ok, type Result } from '../../domain/core/result';
import { money } from '../../domain/money/money';
import type { GatewayRefundRequest } from '../../domain/ports/gateway';
import type { Status } from '../../domain/checkout/status';
import type { CheckoutDeps } from '../deps';

export const PAY_BASE = 'https://pay.example.test';

export type FakeGateway = CheckoutDeps['gateway'] & {
  readonly creates: CreateInput[];
  readonly cancels: string[];
  /** Checkouts that were sent to a terminal again. */
  readonly resent: string[];
  readonly checkouts: Map<string, GatewayCheckout>;
  /** Checkouts of the account that are not found by our request ids. */
  readonly others: GatewayCheckout[];
  /** What the next create answers, after it was (not) carried out. */
  nextCreate: { commits: boolean; error: GatewayError | null };
  /** What every further read, search or cancel answers instead of the truth. */
  readError: GatewayError | null;
  searchError: GatewayError | null;
  cancelError: GatewayError | null;
  /** What the next refund answers, after it was (not) carried out. */
  nextRefund: { commits: boolean; error: GatewayError | null };
  readonly refunds: GatewayRefundRequest[];
  /** Applied to what the create answers. */
  mutate: (checkout: GatewayCheckout) => GatewayCheckout;
  png: string | null;
  setStatus(requestId: string, status: Status): void;
};

/** A gateway in memory that can fail in every documented way. Typed by the port, so it cannot drift from it. */
export function createFakeGateway(): FakeGateway {
  const checkouts = new Map<string, GatewayCheckout>();
  let lastId = 1_653_241_101_733_169_000n;
  const others: GatewayCheckout[] = [];
  const byId = (id: string) => [...checkouts.values(), ...others].find((found) => found.id === id);
  const notFound = err({
    kind: 'refused' as const,
    message: 'Checkout not found for API merchant',
    reason: 'not_found' as const,
  });
  const commit = (input: CreateInput): GatewayCheckout => {
    lastId += 1n;
    const key = lastId.toString(16).padStart(48, 'a');
    const checkout: GatewayCheckout = {
      id: asGatewayCheckoutId(lastId.toString()),
      displayId: 'QS3IM5',
      checkoutKey: key,
      requestId: input.requestId,
      reference: input.reference,
      amount: input.amount,
      cashMinor: 0,
      status: 'PENDING',
      statusText: 'PENDING',
      redirectUrl: `${PAY_BASE}/checkout/${key}`,
      shop: 'Test store',
      paymentMethod: null,
      refundedMinor: 0,
      branchId: null,
      createdAt: null,
      notification: null,
    };
    checkouts.set(input.requestId, checkout);
    return checkout;
  };
  const refundAt = (found: GatewayCheckout, minor: number) => {
    const whole = found.amount ?? money(0, 'AED');
    const refundedMinor = (found.refundedMinor ?? 0) + minor;
    const status = refundedMinor === whole.minor ? ('REFUNDED' as const) : ('PARTIALLY_REFUNDED' as const);
    checkouts.set(found.requestId, { ...found, refundedMinor, status, statusText: status });
  };
  return {
    creates: [],
    cancels: [],
    resent: [],
    checkouts,
    others,
    nextCreate: { commits: true, error: null },
    readError: null,
    searchError: null,
    cancelError: null,
    nextRefund: { commits: true, error: null },
    refunds: [],
    mutate: (checkout) => checkout,
    png: null,
    setStatus(requestId, status) {
      const found = checkouts.get(requestId);
      if (!found) throw new Error(`No such checkout: ${requestId}`);
      checkouts.set(requestId, { ...found, status, statusText: status });
    },
    async create(input): Promise<Result<CreatedCheckout, GatewayError>> {
      this.creates.push(input);
      const checkout = this.nextCreate.commits ? commit(input) : null;
      if (this.nextCreate.error) return err(this.nextCreate.error);
      if (!checkout) throw new Error('A create that answers must commit.');
      return ok({ checkout: this.mutate(checkout), png: this.png });
    },
    async get(id) {
      if (this.readError) return err(this.readError);
      const found = byId(id);
      return found ? ok(found) : notFound;
    },
    async findByRequestId(requestId) {
      if (this.searchError) return err(this.searchError);
      const found = checkouts.get(requestId);
      return ok(found ? [found] : []);
    },
    async search({ afterId }, { page, size }) {
      if (this.searchError) return err(this.searchError);
      const found = [...checkouts.values(), ...this.others].filter(
        ({ id }) => BigInt(id) > BigInt(afterId ?? 0),
      );
      return ok({
        checkouts: found.slice(page * size, (page + 1) * size),
        unreadable: 0,
        totalPages: Math.ceil(found.length / size),
        totalElements: found.length,
      });
    },
    async cancel(id) {
      this.cancels.push(id);
      if (this.cancelError) return err(this.cancelError);
      const found = byId(id);
      if (!found) return notFound;
      if (found.status !== 'PENDING' && found.status !== 'AUTHORIZED')
        return err({
          kind: 'refused',
          message: 'Only pending checkouts can be cancelled',
          reason: 'not_pending',
        });
      const cancelled = { ...found, status: 'CANCELLED' as const, statusText: 'CANCELLED' };
      checkouts.set(found.requestId, cancelled);
      return ok(cancelled);
    },
    async resendToTerminal(id) {
      this.resent.push(id);
      const found = byId(id);
      return found ? ok(found) : notFound;
    },
    async refund(id, input) {
      this.refunds.push(input);
      const { commits, error } = this.nextRefund;
      const found = byId(id);
      if (commits && found) refundAt(found, input.amount.minor);
      if (error) return err(error);
      const after = byId(id);
      return after ? ok(after) : notFound;
    },
  };
}
