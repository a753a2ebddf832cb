import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import type { ExceptionDto } from '@/lib/api/exceptions/exception';
import { htmlOf, type Language } from '../testing/html-of';
import { ExceptionCard } from './exception-card';
import { SettledList } from './settled-list';
import { SettleSheet } from './settle-sheet';

const aed = (minor: number) => ({ minor, currency: 'AED' });

/** Late money of 33.00, of which 10.00 was refunded. */
const late: ExceptionDto = {
  ...{ id: 'exc_1', kind: 'late', mismatch: null, moved: 'yes', statusText: 'PARTIALLY_REFUNDED' },
  ...{ amount: aed(3_300), asked: aed(3_300), cash: null, setAside: aed(2_300), refundedAside: aed(1_000) },
  ...{ isRefundable: true, isCounted: false, saleHas: null, othersAside: null, othersRefunded: null },
  ...{ orderId: 'ord_1', checkoutId: 'chk_1', payment: null, saleNote: 'Box of pastries', reference: 'Q-1' },
  ...{ displayId: null, lapsesAt: null, till: { name: '9B0X', isThis: false }, soldBy: 'Amira', openedAt: 0 },
  ...{ decisions: ['accepted'], resolved: null },
};

const twice: ExceptionDto = {
  ...late,
  ...{ kind: 'duplicate', payment: 1, amount: aed(2_700), setAside: aed(2_700), refundedAside: null },
};

const textOf = (content: ReactNode, language: Language = 'en') =>
  htmlOf(content, { language })
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u2066-\u2069]+/g, ' ')
    .replace(/ (?=[,،.])/g, '');

const card = (exception: ExceptionDto, language: Language = 'en') =>
  textOf(<ExceptionCard exception={exception} onDecide={() => undefined} />, language);

const LEFT = /AED.?33.00 came, AED.?10.00 of it refunded, AED.?23.00 left/;

it('a part that was refunded is said wherever the money is: on the card, before it is accepted, and once it is settled', () => {
  expect(card(late)).toMatch(LEFT);
  expect(card({ ...late, refundedAside: null })).not.toContain('left');
  const choice = { exception: late, decision: 'accepted' } as const;
  const sheet = textOf(<SettleSheet choice={choice} onClose={() => undefined} onSettled={() => undefined} />);
  expect(sheet).toMatch(/Accept AED.?23.00 ?\?/);
  expect(sheet).toMatch(LEFT);
  const resolved = { resolution: 'accepted', at: 0, by: 'Mona', note: null } as const;
  expect(textOf(<SettledList exceptions={[{ ...late, setAside: null, resolved }]} />)).toMatch(LEFT);
});

it('what was refunded wholly is said by how it ended', () => {
  const resolved = { resolution: 'refunded', at: 0, by: null, note: null } as const;
  const exception = { ...late, setAside: null, refundedAside: aed(3_300), resolved };
  expect(textOf(<SettledList exceptions={[exception]} />)).toMatch(
    /Paid late AED.?33.00 The money was refunded/,
  );
});

it('the payment that came second has the number that the sale’s page gives it', () => {
  expect(card(twice)).toContain('This payment came second: it is payment 1 on the sale’s page.');
  expect(card(twice)).toContain('Payment 1');
  expect(card(twice, 'ar')).toContain('وهي الدفعة 1 في صفحة العملية');
  expect(card({ ...twice, payment: null }), 'of no code of ours').toContain('This payment came second.');
});

it('the note by which staff know their customer is on the card', () => {
  expect(card(late)).toContain('Note Box of pastries');
  expect(card({ ...late, saleNote: null })).not.toContain('Note');
});
