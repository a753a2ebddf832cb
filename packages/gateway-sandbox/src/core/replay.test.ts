import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryBook } from '../book/book';
import { actions, isActionName } from '../control/actions/actions';
import { type Bench, noPicture, openBench } from '../testing/bench';
import { declinedCard, payEntries } from '../testing/bodies';

const byPayerAndMerchant = ['create', 'payer-pay', 'payer-decline', 'payer-cancel', 'merchant-cancel'];
const step = fc.record({
  what: fc.constantFrom(...byPayerAndMerchant, ...Object.keys(actions), 'wait', 'clock', 'tick'),
  which: fc.integer({ min: 0, max: 3 }),
});

interface Known {
  readonly id: string;
  readonly page: string;
}

async function perform(bench: Bench, known: Known[], { what, which }: { what: string; which: number }) {
  if (what === 'tick') await bench.tick();
  if (what === 'wait') bench.time.now += 2 * 60_000;
  if (what === 'clock') await bench.send('/_sandbox/clock', { method: 'POST', body: '{"advanceMs":60000}' });
  if (what === 'create') {
    const body = {
      requestId: `p${which}`,
      orderId: 'o',
      currency: 'KWD',
      amount: '1.250',
      expiresIn: 5,
      qrSize: 64,
    };
    const { success, result } = await bench.api('/mer/v2.0/checkout/qr', body);
    if (success) known.push({ id: String(result['id']), page: `/checkout/${String(result['checkoutKey'])}` });
  }
  const target = known[which % Math.max(1, known.length)];
  if (!target) return;
  if (what === 'payer-pay') await bench.form(target.page, payEntries());
  if (what === 'payer-decline') await bench.form(target.page, payEntries({ cardNumber: declinedCard }));
  if (what === 'payer-cancel') await bench.form(target.page, { action: 'cancel' });
  if (isActionName(what)) await bench.control(`checkouts/${target.id}/${what}`, { amount: '0.5' });
  if (what === 'merchant-cancel') await bench.api(`/mer/v2.0/checkout/${target.id}/cancel`);
}

async function everythingShown(bench: Bench) {
  const { text } = await bench.api('/mer/v2.0/checkout?size=100');
  return { text, checkouts: await bench.control('checkouts'), webhooks: await bench.control('webhooks') };
}

it('whatever happened, the book alone brings back the same state, and no checkout is paid twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      let deliveries = 0;
      const send = () => Promise.resolve(deliveries++ % 3 === 0 ? 500 : 200);
      const bench = await openBench({ drawQr: noPicture, send });
      await bench.api('/mer/v2.0/webhooks', { address: 'https://till.example/hook' });
      const known: Known[] = [];
      for (const one of steps) await perform(bench, known, one);
      const live = await everythingShown(bench);
      const history = JSON.parse(JSON.stringify(await bench.entries()));
      const reopened = await openBench({ book: memoryBook(history), now: bench.time.now });
      expect(await everythingShown(reopened)).toEqual(live);
      const paid = (await bench.entries('paid')).map((entry) => 'checkoutId' in entry && entry.checkoutId);
      expect(new Set(paid).size).toBe(paid.length);
      const seqs = (await reopened.entries()).map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    }),
    { numRuns: 60 },
  );
}, 60_000);
