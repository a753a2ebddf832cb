import { expect, it } from 'vitest';
import { api, openShop } from '../testing/shop';

const day = 24 * 3_600_000;

/** The bench begins on 21 November 2026 at 10:00 UTC. */
async function open(changes: Record<string, unknown>) {
  const shop = await openShop();
  const id = await shop.subscription({ sendOnHour: 12, ...changes });
  const { bench } = shop;
  return {
    ...shop,
    id,
    status: async () => (await bench.api(`${api}/subscription/${id}`)).result['status'],
    payments: async (): Promise<readonly { timestamp: string; cancelled: boolean; checkout: unknown }[]> =>
      Object((await bench.api(`${api}/subscription/${id}/payment`)).result)['content'],
  };
}

async function moments({ payments }: Awaited<ReturnType<typeof open>>) {
  return (await payments()).map(({ timestamp }) => timestamp.slice(0, 16)).reverse();
}

it('a subscription asks for its payments by its schedule, at the end of a short month too', async () => {
  const shop = await open({ startDate: '2026-11-30', sendEvery: 'MONTH' });
  expect(await moments(shop)).toEqual([]);
  shop.bench.time.now += 100 * day;
  expect(await moments(shop)).toEqual([
    '2026-11-30T12:00',
    '2026-12-30T12:00',
    '2027-01-30T12:00',
    '2027-02-28T12:00',
  ]);
  // By text message and by e-mail.
  expect(await shop.linksSent()).toHaveLength(8);
});

it('one that began in the past asks at once, and not for what was before it', async () => {
  const shop = await open({ startDate: '2026-01-05', sendEvery: 'WEEK' });
  expect(await moments(shop)).toEqual(['2026-11-21T10:00']);
  shop.bench.time.now += 7 * day;
  expect(await moments(shop)).toEqual(['2026-11-21T10:00', '2026-11-23T12:00']);
});

it('while it is paused nothing is asked for, and not afterwards either', async () => {
  const shop = await open({ startDate: '2026-11-22', sendEvery: 'DAY' });
  await shop.bench.post(`${api}/subscription/${shop.id}/pause`);
  shop.bench.time.now += 3 * day;
  await shop.bench.post(`${api}/subscription/${shop.id}/resume`);
  expect(await moments(shop)).toEqual([]);
  shop.bench.time.now += day;
  expect(await moments(shop)).toEqual(['2026-11-24T12:00']);
});

it('past its end it is over, with its payments: an open one can no longer be paid', async () => {
  const shop = await open({ startDate: '2026-11-21', endDate: '2026-11-22', sendEvery: 'DAY' });
  shop.bench.time.now += 1.5 * day;
  expect(await moments(shop)).toEqual(['2026-11-21T12:00', '2026-11-22T12:00']);
  const [link = ''] = await shop.linksSent();
  const opened = (await shop.bench.send(link)).headers.get('location');
  expect(opened).toMatch(/^\/checkout\/[0-9a-f]{48}$/);
  expect(await shop.status()).toBe('ACTIVE');
  shop.bench.time.now += 0.1 * day;
  expect(await shop.status()).toBe('EXPIRED');
  expect(await shop.payments()).toMatchObject([
    { cancelled: true, checkout: null },
    { cancelled: false, checkout: { status: 'EXPIRED' } },
  ]);
  const links = await shop.linksSent();
  expect((await shop.bench.send(links.at(-1) ?? '')).status).toBe(404);
  expect((await shop.bench.send(links[0] ?? '')).headers.get('location')).toBe(opened);
  const refused = await shop.bench.post(`${api}/subscription/${shop.id}/pause`);
  expect(refused.error).toBe('Only active subscriptions can be paused');
});

it('one whose end is past already never begins', async () => {
  const shop = await open({ startDate: '2021-08-10', endDate: '2024-05-01', sendEvery: 'TWO_MONTHS' });
  expect(await shop.status()).toBe('EXPIRED');
  expect(await shop.payments()).toEqual([]);
});
