import { expect, it } from 'vitest';
import { openDesk } from './testing/open-desk';

async function busyDesk() {
  const desk = await openDesk();
  const first = await desk.checkout({ orderId: 'ORD-7', amount: '1234.5' });
  desk.bench.time.now += 5 * 60_000;
  const second = await desk.checkout({ orderId: 'ORD-8', amount: '20' });
  return { ...desk, first, second };
}

it('lists the newest first, with what a developer looks for', async () => {
  const { look, first, second } = await busyDesk();
  const page = await look('/');
  expect(page.indexOf(second)).toBeLessThan(page.indexOf(first));
  expect(page).toMatch(
    /ORD-7[^]*PENDING[^]*AED 1,234.50[^]*QR[^]*5 min ago[^]*href="\/checkout\/[0-9a-f]{48}"/,
  );
  expect(page).toContain(`href="/?checkout=${first}"`);
});

it.each([
  ['ord-7', ['ORD-7']],
  ['1,234.5', ['ORD-7']],
  ['AED 1234.50', ['ORD-7']],
  [' 20.00 ', ['ORD-8']],
  ['ord', ['ORD-8', 'ORD-7']],
  ['', ['ORD-8', 'ORD-7']],
  ['nothing like it', []],
])('finds %j', async (text, orders) => {
  const { look } = await busyDesk();
  const page = await look(`/?q=${encodeURIComponent(text)}`);
  expect([...page.matchAll(/<bdi>(ORD-\d)<\/bdi>/g)].map(([, order]) => order)).toEqual(orders);
  if (orders.length === 0) expect(page).toContain('No checkout holds');
});

it('finds a checkout by the short id on its pay page', async () => {
  const { bench, look, first } = await busyDesk();
  const { result } = await bench.api(`/mer/v2.0/checkout/${first}`);
  const page = await look(`/?q=${String(result['displayId']).toLowerCase()}`);
  expect(page).toContain('ORD-7');
  expect(page).not.toContain('ORD-8');
});

it('says that there is nothing yet', async () => {
  const { look } = await openDesk();
  expect(await look('/')).toContain('No checkout has been created yet.');
});

it('shows a hundred at most and says so', async () => {
  const { look, checkout } = await openDesk();
  for (let count = 0; count < 101; count += 1) await checkout();
  const page = await look('/');
  expect(page.match(/id="order-/g)).toHaveLength(100);
  expect(page).toContain('The newest 100 of 101.');
});
