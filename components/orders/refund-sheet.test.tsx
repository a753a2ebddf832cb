import { expect, it } from 'vitest';
import type { TillDto } from '@/lib/api/till';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf } from '../testing/html-of';
import { RefundSheet } from './refund-sheet';

const till = {
  ...{ staff: { id: 'stf_1', name: 'Nadia', role: 'manager' }, currency: 'AED', refundLimitMinor: 5_000 },
} as TillDto;

it('the refund names the payment that it is of: number, amount, and when it came', () => {
  const checkout = checkoutDto({
    ...{ phase: 'closed', status: 'PAID', amountMinor: 2_700, refundableMinor: 2_700 },
    cameAt: Date.UTC(2026, 10, 30, 4, 31),
  });
  const nothing = () => undefined;
  const html = htmlOf(
    <RefundSheet
      {...{ checkout, number: 2, refunds: [], managers: null, onClose: nothing, onDone: nothing }}
    />,
    { till },
  );
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(text).toMatch(/Payment 2, AED.?27.00 ?, came [^.]*/);
  expect(text.indexOf('Payment 2')).toBeLessThan(text.indexOf('At most'));
});
