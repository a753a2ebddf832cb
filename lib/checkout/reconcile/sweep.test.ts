import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asGatewayCheckoutId, asRequestId } from '../../domain/core/ids';
import { ok } from '../../domain/core/result';
import type { CheckoutGateway } from '../../domain/ports/gateway';
import { sampleSeen } from '../../domain/testing/samples';
import type { ReconcileDeps } from '../deps';
import { sweepWhere } from './sweep';

type Order = 'ascending' | 'descending';

/** An account of so many checkouts, none of them ours; before each page after the first, so many more are opened. */
function account(held: number, order: Order, joins: readonly number[]) {
  const ids = Array.from({ length: held }, (_, index) => index + 1);
  const search: CheckoutGateway['search'] = async (_, { page, size }) => {
    for (let more = page > 0 ? (joins[page - 1] ?? 0) : 0; more > 0; more -= 1) ids.push(ids.length + 1);
    const sorted = order === 'ascending' ? ids : ids.toReversed();
    const shown = sorted.slice(page * size, (page + 1) * size).map(String);
    return ok({
      checkouts: shown.map((id) => sampleSeen({ id: asGatewayCheckoutId(id), requestId: asRequestId(id) })),
      unreadable: 0,
      totalPages: Math.ceil(sorted.length / size),
      totalElements: sorted.length,
    });
  };
  return { ids, search };
}

const depsOn = (search: CheckoutGateway['search']) =>
  ({
    gateway: { search },
    clock: { now: () => 0 },
    budget: { isPaused: async () => false },
    watch: { expedite: async () => undefined },
    reconcile: {
      findByRequestIds: async () => [],
      markSeen: async () => undefined,
      findUnmatchedPayments: async () => new Map(),
    },
  }) as unknown as ReconcileDeps;

test.each(['ascending', 'descending'] as const)(
  'B38 a sweep misses nothing of what was there, whatever joins between its pages (%s)',
  async (order) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 650 }),
        fc.array(fc.nat(150), { maxLength: 4 }),
        async (held, joins) => {
          const { ids, search } = account(held, order, joins);
          const before = [...ids];
          const seen = new Set<number>();
          const { isDone } = await sweepWhere(depsOn(search), { filter: {} }, async (_, found) => {
            for (const { id } of found) seen.add(Number(id));
            return true;
          });
          expect(isDone).toBe(true);
          // By rising ids what joined is at the end, and the sweep goes on to it.
          for (const id of order === 'ascending' ? ids : before) expect(seen).toContain(id);
        },
      ),
      { numRuns: 60 },
    );
  },
);
