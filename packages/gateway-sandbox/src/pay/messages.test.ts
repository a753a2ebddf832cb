import { expect, it } from 'vitest';
import { challengedCard, openPayer } from './testing/open-payer';

const goodCard = '4242 4242 4242 4242';

it('a payer who left an address gets one confirmation', async () => {
  const { bench, id, pay } = await openPayer();
  await pay(goodCard);
  await pay(goodCard);
  expect(await bench.entries('message')).toMatchObject([
    {
      message: {
        channel: 'email',
        to: 'amal@example.com',
        checkoutId: id,
        subject: 'Payment successful - Test store',
        text: expect.stringMatching(/Amount paid: AED 100.00\nOrder: ORD-1\n/),
      },
    },
  ]);
});

it('also after the bank has asked', async () => {
  const { bench, pay, press } = await openPayer();
  await press(await pay(challengedCard), { answer: 'approve' });
  expect(await bench.entries('message')).toHaveLength(1);
});

it.each([
  ['of the checkout', { language: 'ar' }, ''],
  ['the payer switched to', {}, '?lang=ar'],
])('speaks the language %s', async (_, changes, query) => {
  const { bench, page, pay } = await openPayer({ changes });
  await pay(goodCard, `${page}${query}`);
  const text = expect.stringContaining('المبلغ المدفوع: AED 100.00');
  expect(await bench.entries('message')).toMatchObject([{ message: { text } }]);
});

it('speaks the language of the checkout where nobody is at the page', async () => {
  const { bench, id } = await openPayer({ changes: { language: 'AR' } });
  await bench.control(`checkouts/${id}/pay`, {});
  const subject = expect.stringContaining('تمت عملية الدفع بنجاح');
  expect(await bench.entries('message')).toMatchObject([{ message: { subject } }]);
});

it.each(['cancelled', 'anonymous'])('nobody writes when the checkout is %s', async (how) => {
  const { bench, page, pay, press } = await openPayer({
    changes: how === 'anonymous' ? { customer: undefined } : {},
  });
  if (how === 'cancelled') await press(page, { action: 'cancel' });
  else await pay(goodCard);
  expect(await bench.entries('message')).toEqual([]);
});
