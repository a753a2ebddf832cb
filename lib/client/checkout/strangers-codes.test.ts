import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceStorage } from '../device/device-storage';
import { keepCode, waitingCodes } from '../device/waiting-codes';
import { askEnd } from './strangers-codes';

const CODE = { orderId: 'ord_1', amountMinor: 3_000, currency: 'AED', endsAt: 1, isPaid: false };

/** What our server says next; null: nothing. */
let state: string | null;
const asked = vi.fn((_path: string) =>
  state === null
    ? Promise.reject(new Error('no line'))
    : Promise.resolve(Response.json({ state, canPay: false })),
);

const endOf = async (id: string, next: string | null) => {
  state = next;
  return (await askEnd(id)).end;
};

beforeEach(() => {
  vi.stubGlobal('fetch', asked);
  deviceStorage.write('qtill.waiting-codes', '[]');
});

describe('a code at a till that nobody is signed in to', () => {
  it('says that its money is reserved, as long as it is', async () => {
    keepCode({ ...CODE, id: 'chk_1' });
    await endOf('chk_1', 'reserved');
    expect(waitingCodes()).toMatchObject([{ isReserved: true, isPaid: false }]);
    await endOf('chk_1', 'waiting');
    expect(waitingCodes()).toMatchObject([{ isReserved: false }]);
  });

  it('is asked for as any payer may ask, and never forgotten', async () => {
    keepCode({ ...CODE, id: 'chk_1' });
    expect(await endOf('chk_1', 'waiting')).toBeNull();
    expect(asked).toHaveBeenLastCalledWith('/api/return/chk_1', expect.anything());
    expect(await endOf('chk_1', 'notPaid')).toBe('notPaid');
    expect(await endOf('chk_1', null), 'an answer that is lost changes nothing').toBe('notPaid');
    expect(waitingCodes()).toEqual([{ ...CODE, id: 'chk_1' }]);
  });

  it('that was paid is kept as such, for whoever signs in next', async () => {
    keepCode({ ...CODE, id: 'chk_2' });
    expect(await endOf('chk_2', 'paid')).toBe('paid');
    expect(waitingCodes()).toEqual([{ ...CODE, id: 'chk_2', isPaid: true }]);
    expect(await endOf('chk_3', 'paid'), 'what is forgotten stays so').toBe('paid');
    expect(waitingCodes()).toHaveLength(1);
  });

  it.each([
    ['paidOtherwise', 'paid'],
    ['returned', 'returned'],
    ['heldBack', 'heldBack'],
    ['reserved', null],
    ['something new', null],
  ])('as %s: %s', async (next, end) => {
    keepCode({ ...CODE, id: `chk_${next}` });
    expect(await endOf(`chk_${next}`, next)).toBe(end);
    expect(waitingCodes()).toMatchObject([{ isPaid: false }]);
  });
});
