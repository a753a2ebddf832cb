import { beforeEach, describe, expect, it } from 'vitest';
import { deviceStorage } from './device-storage';
import { forgetCode, keepCode, type WaitingCode, waitingCodes } from './waiting-codes';

const PLACE = 'qtill.waiting-codes';

const code = (over: Partial<WaitingCode> = {}): WaitingCode => ({
  id: 'chk_1',
  orderId: 'ord_1',
  amountMinor: 4250,
  currency: 'AED',
  endsAt: 1_900_000,
  isPaid: false,
  ...over,
});

const ids = () => waitingCodes().map(({ id }) => id);

describe('codes that a device remembers', () => {
  beforeEach(() => deviceStorage.write(PLACE, '[]'));

  it('are kept newest first, each once, and the last twenty', () => {
    for (let number = 1; number <= 25; number += 1) keepCode(code({ id: `chk_${number}` }));
    keepCode(code({ id: 'chk_24', isPaid: true }));
    expect(ids()).toHaveLength(20);
    expect(ids().slice(0, 2)).toEqual(['chk_25', 'chk_24']);
    expect(waitingCodes()[1]).toEqual(code({ id: 'chk_24', isPaid: true }));
  });

  it('are forgotten one by one', () => {
    keepCode(code());
    keepCode(code({ id: 'chk_2' }));
    forgetCode('chk_1');
    forgetCode('chk_9');
    expect(ids()).toEqual(['chk_2']);
  });

  it('end when they ended, however long each answer took', () => {
    keepCode(code());
    keepCode(code({ endsAt: 1_900_400 }));
    expect(waitingCodes()).toEqual([code()]);
    keepCode(code({ endsAt: 2_000_000 }));
    expect(waitingCodes()).toEqual([code({ endsAt: 2_000_000 })]);
  });

  it('hold an amount and a time, and no address, number or name', () => {
    keepCode(code());
    const stored: unknown = JSON.parse(deviceStorage.read(PLACE) ?? '');
    expect(stored).toEqual([
      { id: 'chk_1', orderId: 'ord_1', amountMinor: 4250, currency: 'AED', endsAt: 1_900_000, isPaid: false },
    ]);
  });

  it('are none where the device kept nonsense', () => {
    const odd = [{ ...code(), amountMinor: 0.5 }, { ...code(), currency: '<b>' }, { id: 'chk_1' }, null];
    for (const stored of ['{', '"chk_1"', JSON.stringify(odd)]) {
      deviceStorage.write(PLACE, stored);
      expect(waitingCodes(), stored).toEqual([]);
    }
  });
});
