import { describe, expect, test } from 'vitest';
import { asExceptionId, type Exception, EXCEPTION_KINDS } from '../../domain/checkout/exception';
import { asBranchId, asCheckoutId, asOrderId, asOrderReference, asStaffId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { GATEWAY_ID } from '../../domain/testing/samples';
import { resolveExceptionBody, toExceptionDto, toTillExceptionDtos } from './exception';

const here = { deviceReference: 'till-here' };

const exception = (change: Partial<Exception> = {}): Exception => ({
  id: asExceptionId('exc_1'),
  kind: 'late',
  fingerprint: 'late/1/payment',
  branchId: asBranchId('brn_1'),
  orderId: asOrderId('ord_1'),
  reference: asOrderReference('Q-1234-5678'),
  checkoutId: asCheckoutId('chk_1'),
  deviceReference: 'till-abcdefgh7k3m',
  gatewayId: GATEWAY_ID,
  displayId: 'QS3IM5',
  moved: 'yes',
  amount: money(1250, 'AED'),
  asked: money(1250, 'AED'),
  soldBy: 'Till',
  note: 'Box of pastries',
  payment: 1,
  setAside: money(1250, 'AED'),
  refundedAside: null,
  isRefundable: true,
  isCounted: false,
  saleHas: null,
  othersAside: null,
  othersRefunded: null,
  detail: { status: 'PAID', before: 'EXPIRED' },
  openedAt: 1_000,
  resolved: null,
  ...change,
});

const mismatch = (detail: Exception['detail'], change: Partial<Exception> = {}) =>
  toExceptionDto(exception({ kind: 'mismatch', detail, ...change }), here);

describe('an exception on its way out', () => {
  test('shows what a manager needs, and nothing of how it is stored', () => {
    const dto = toExceptionDto(exception(), here);
    expect(dto).toEqual({
      id: 'exc_1',
      kind: 'late',
      mismatch: null,
      moved: 'yes',
      amount: { minor: 1250, currency: 'AED' },
      asked: { minor: 1250, currency: 'AED' },
      cash: null,
      setAside: { minor: 1250, currency: 'AED' },
      refundedAside: null,
      isRefundable: true,
      isCounted: false,
      saleHas: null,
      othersAside: null,
      othersRefunded: null,
      orderId: 'ord_1',
      checkoutId: 'chk_1',
      payment: 1,
      saleNote: 'Box of pastries',
      reference: 'Q-1234-5678',
      displayId: 'QS3IM5',
      statusText: 'PAID',
      lapsesAt: null,
      till: { name: '7K3M', isThis: false },
      soldBy: 'Till',
      openedAt: 1_000,
      decisions: ['accepted'],
      resolved: null,
    });
    expect(JSON.stringify(dto)).not.toContain('till-abcdefgh');
  });

  test('B27 B29 B30 says what does not match', () => {
    expect(mismatch({ fields: 'amount', cashMinor: 0 })).toMatchObject({ mismatch: 'amount', cash: null });
    expect(mismatch({ fields: 'cashAmount', cashMinor: 400 })).toMatchObject({
      mismatch: 'cash',
      amount: { minor: 850, currency: 'AED' },
      cash: { minor: 400, currency: 'AED' },
    });
    expect(mismatch({ fields: 'amount cashAmount', cashMinor: null }).mismatch).toBe('amount');
    expect(mismatch({ fields: 'reference amount', cashMinor: 0 }).mismatch).toBe('other');
  });

  test('offers to accept only where money waits', () => {
    const fields = { fields: 'reference', cashMinor: 0 };
    expect(mismatch(fields).decisions).toEqual(['accepted', 'noted']);
    expect(mismatch(fields, { setAside: null }).decisions).toEqual(['noted']);
  });

  test.each(EXCEPTION_KINDS)(
    'of kind %s offers something while it is open, and nothing afterwards',
    (kind) => {
      expect(toExceptionDto(exception({ kind }), here).decisions).not.toEqual([]);
      const by = { id: asStaffId('stf_1'), name: 'Mona' };
      const resolved = { resolution: 'noted', at: 2_000, by, note: null } as const;
      expect(toExceptionDto(exception({ kind, resolved }), here)).toMatchObject({
        decisions: [],
        resolved: { resolution: 'noted', at: 2_000, by: 'Mona', note: null },
      });
    },
  );

  test('B36 of nobody’s money keeps the number that stands at the payment service', () => {
    const foreign = exception({
      kind: 'external_payment',
      orderId: null,
      reference: null,
      deviceReference: null,
      detail: { status: 'PAID', reference: 'INVOICE-7' },
    });
    expect(toExceptionDto(foreign, here)).toMatchObject({
      reference: 'INVOICE-7',
      orderId: null,
      till: null,
    });
    expect(toTillExceptionDtos(foreign)).toEqual([]);
  });
});

test('a till hears which sale, what and how much, and no more', () => {
  expect(toTillExceptionDtos(exception())).toEqual([
    {
      id: 'exc_1',
      kind: 'late',
      isOtherAmount: false,
      reference: 'Q-1234-5678',
      orderId: 'ord_1',
      amount: { minor: 1250, currency: 'AED' },
      cash: null,
    },
  ]);
});

test('B27 a till hears that another amount came only where one did', () => {
  const isOther = (change: Partial<Exception>) =>
    toTillExceptionDtos(exception({ kind: 'mismatch', ...change }))[0]?.isOtherAmount;
  expect(isOther({ detail: { fields: 'amount' } })).toBe(true);
  expect(isOther({ detail: { fields: 'amount' }, moved: 'no' })).toBe(false);
  expect(isOther({ detail: { fields: 'reference amount' } })).toBe(false);
  expect(isOther({ kind: 'late', detail: { fields: 'amount' } })).toBe(false);
});

test('B30 what is at stake of a sale that is partly in cash is the card’s part, and the cash is named beside it', () => {
  const partly = exception({ kind: 'mismatch', amount: money(3600, 'AED'), detail: { cashMinor: 1000 } });
  const told = { amount: { minor: 2600, currency: 'AED' }, cash: { minor: 1000, currency: 'AED' } };
  expect(toExceptionDto(partly, here)).toMatchObject(told);
  expect(toTillExceptionDtos(partly)).toMatchObject([told]);
});

test('a till knows its own', () => {
  expect(toExceptionDto(exception({ deviceReference: 'till-here' }), here).till).toEqual({
    name: 'HERE',
    isThis: true,
  });
});

const isFine = (body: unknown) => resolveExceptionBody.safeParse(body).success;

test('a note has at most 500 characters, all of which can be stored', () => {
  expect(isFine({ resolution: 'noted' })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'ملاحظة 👍\n'.repeat(20) })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'a'.repeat(500) })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'a'.repeat(501) })).toBe(false);
  expect(isFine({ resolution: 'noted', note: 'a\u0000b' })).toBe(false);
  expect(isFine({ resolution: 'noted', note: 'a\ud800b' })).toBe(false);
});

test('only what a manager may decide is a decision', () => {
  expect(isFine({ resolution: 'accepted' })).toBe(true);
  for (const resolution of ['refunded', 'cleared', '', undefined]) expect(isFine({ resolution })).toBe(false);
  expect(isFine({ resolution: 'noted', resolvedBy: 'stf_1' })).toBe(false);
});
