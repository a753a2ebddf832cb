import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckoutSearchPage, CheckoutSearch, GatewayCheckout } from '../domain/gateway/gateway-checkout';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../domain/core/ids';
import { sampleSeen } from '../domain/testing/samples';
import { ok, type Result } from '../domain/core/result';
import { searchEverything, searchQuery } from './search';

type Shelf = { ids: number[]; calls: number };
type Order = 'ascending' | 'descending';

const entry = (id: number): GatewayCheckout => sampleSeen({ id: asGatewayCheckoutId(String(id)) });

/** A gateway whose entries come and go between two pages. */
function shelf(start: number, order: Order, change: (shelf: Shelf) => void) {
  const state: Shelf = { ids: Array.from({ length: start }, (_, index) => index + 10), calls: 0 };
  const search = async (
    { afterId }: CheckoutSearch,
    { page, size }: { page: number; size: number },
  ): Promise<Result<CheckoutSearchPage, never>> => {
    const rising = state.ids.filter((id) => id > Number(afterId ?? 0)).sort((a, b) => a - b);
    const sorted = order === 'ascending' ? rising : rising.reverse();
    const ids = sorted.slice(page * size, (page + 1) * size);
    state.calls += 1;
    change(state);
    return ok({
      checkouts: ids.map(entry),
      unreadable: 0,
      totalPages: Math.ceil(sorted.length / size),
      totalElements: sorted.length,
    });
  };
  return { state, search };
}

test.each(['ascending', 'descending'] as const)(
  'B38 whatever leaves and joins meanwhile, nothing that stays is missed or told twice (%s)',
  async (order) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 650 }),
        fc.array(fc.tuple(fc.boolean(), fc.nat(700)), { maxLength: 6 }),
        async (size, changes) => {
          const left = new Set<number>();
          const { state, search } = shelf(size, order, (current) => {
            const [joins, which] = changes[current.calls - 1] ?? [null, 0];
            if (joins === true) current.ids.push(5_000 + current.calls);
            if (joins === false && current.ids.includes(which)) {
              left.add(which);
              current.ids = current.ids.filter((id) => id !== which);
            }
          });
          const before = [...state.ids];
          const found = await searchEverything(search, {});
          if (!found.ok) throw new Error(found.error.kind);
          const ids = found.value.map(({ id }) => Number(id));
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of before) if (!left.has(id)) expect(ids).toContain(id);
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('a result that never stands still is in doubt, not a list with gaps', async () => {
  const { search } = shelf(250, 'descending', (state) => state.ids.push(10_000 + state.calls));
  expect(await searchEverything(search, {})).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
});

test('a failed page fails the whole', async () => {
  const failure = { ok: false, error: { kind: 'credentials' } } as const;
  expect(await searchEverything(async () => failure, {})).toEqual(failure);
});

test('every filter has the gateway’s name and spelling', () => {
  const query = searchQuery(
    {
      channel: 'qr',
      requestId: asRequestId('qt-1'),
      reference: asOrderReference('Q&1'),
      statuses: ['PAID', 'PARTIALLY_REFUNDED'],
      customerReference: 'c-1',
      customerEmail: 'a+b@example.test',
      customerPhone: '971567000000',
      afterId: asGatewayCheckoutId('1653241101733169556'),
      after: Date.parse('2026-11-21T10:00:00.999Z'),
    },
    2,
    50,
  );
  expect(Object.fromEntries(new URLSearchParams(query.toString()))).toEqual({
    type: 'QR',
    requestId: 'qt-1',
    orderId: 'Q&1',
    status: 'PAID,PARTIALLY_REFUNDED',
    'customer.reference': 'c-1',
    'customer.email': 'a+b@example.test',
    'customer.phone': '971567000000',
    afterId: '1653241101733169556',
    afterTimestamp: '2026-11-21 10:00:00',
    page: '2',
    size: '50',
  });
});

test('what is not asked for is not sent', () => {
  expect(searchQuery({ statuses: [] }, 0, 20).toString()).toBe('page=0&size=20');
});
