import { beforeEach, describe, expect, it } from 'vitest';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import { deviceStorage } from '../device/device-storage';
import { waitingCodes } from '../device/waiting-codes';
import { checkoutDto } from '../testing/checkout-dto';
import { forgetSeen, memoryOf, noteListed, noteShown, noteTold, noteUnseen } from './remember-code';

const HELD = { minor: 1000, currency: 'AED', because: 'late', at: 0 } as const;

const reading = (over: Partial<CheckoutDto> = {}) => ({
  checkout: checkoutDto(over),
  receivedAt: 5_001_000,
});

const PAID = { phase: 'closed', status: 'PAID' } as const;

describe('what a device remembers of a checkout', () => {
  it.each([
    [{}, 'waiting'],
    [{ status: 'PENDING_CONFIRMATION' }, 'waiting'],
    [{ phase: 'cancelling' }, 'waiting'],
    [PAID, 'paid'],
    [{ ...PAID, heldBack: HELD }, 'over'],
    [{ isInDoubt: true }, 'over'],
    [{ status: 'AUTHORIZED' }, 'waiting'],
    [{ phase: 'closed', status: 'CANCELLED' }, 'over'],
    [{ phase: 'closed', status: 'EXPIRED' }, 'over'],
    [{ phase: 'closed', status: 'REFUNDED' }, 'over'],
    [{ phase: 'outcome_unknown', status: null }, 'over'],
    [{ expiresAt: 1_000_000 + 24 * 3_600_000 }, 'over'],
  ] satisfies [Partial<CheckoutDto>, string][])('of %j: %s', (over, memory) => {
    expect(memoryOf(checkoutDto(over))).toBe(memory);
  });
});

describe('codes of this device', () => {
  beforeEach(() => deviceStorage.write('qtill.waiting-codes', '[]'));

  it('are remembered from their screen, with their end on this device’s clock', () => {
    noteShown(reading());
    expect(waitingCodes()).toEqual([
      {
        id: 'chk_1',
        orderId: checkoutDto({}).orderId,
        amountMinor: 1250,
        currency: 'AED',
        endsAt: 5_900_000,
        isPaid: false,
        isReserved: false,
      },
    ]);
  });

  it('whose money is reserved are told from those that wait, on their screen and off it', () => {
    noteShown(reading());
    noteUnseen(reading({ status: 'AUTHORIZED', reservedUntil: 5_900_000 }));
    expect(waitingCodes()).toMatchObject([{ isReserved: true, isPaid: false }]);
    noteUnseen(reading());
    expect(waitingCodes()).toMatchObject([{ isReserved: false }]);
  });

  it('that somebody saw the end of are told to nobody', () => {
    noteShown(reading());
    noteShown(reading(PAID));
    expect(waitingCodes()).toEqual([]);
  });

  it('that were paid unseen stay until somebody sees it, whatever an older answer says', () => {
    noteShown(reading());
    noteUnseen(reading(PAID));
    noteUnseen(reading());
    expect(waitingCodes()).toMatchObject([{ id: 'chk_1', isPaid: true }]);
    noteShown(reading(PAID));
    expect(waitingCodes()).toEqual([]);
  });

  it('that a line told of to somebody who saw them wait are told once, and to whoever comes next again', () => {
    const { orderId } = reading().checkout;
    noteShown(reading());
    noteUnseen(reading());
    noteUnseen(reading(PAID));
    noteTold(['ord_other']);
    expect(waitingCodes()).toHaveLength(1);
    noteTold([orderId]);
    expect(waitingCodes()).toEqual([]);

    noteShown(reading());
    forgetSeen();
    noteUnseen(reading(PAID));
    noteTold([orderId]);
    expect(waitingCodes()).toMatchObject([{ id: 'chk_1', isPaid: true }]);
  });

  it('are what a list says of them, the moment that it comes', () => {
    noteShown(reading());
    const { checkout, receivedAt } = reading({ phase: 'closed', status: 'CANCELLED' });
    noteListed([{ checkouts: [checkoutDto({ id: 'chk_other' })] }], receivedAt);
    expect(waitingCodes()).toHaveLength(1);
    noteListed([{ checkouts: [checkout] }], receivedAt);
    expect(waitingCodes()).toEqual([]);
  });

  it('that ended without money are forgotten, and no late answer brings them back', () => {
    noteShown(reading());
    noteUnseen(reading({ phase: 'closed', status: 'EXPIRED' }));
    noteUnseen(reading());
    expect(waitingCodes()).toEqual([]);
  });
});
