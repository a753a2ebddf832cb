import { beforeEach, describe, expect, it, test, vi } from 'vitest';
import {
  findRefusal,
  findRequest,
  newChargeRequest,
  noteIn,
  saveRefusal,
  saveRequest,
  type StoredRequest,
} from './idempotent-request';

const stored = new Map<string, string>();
const request = (key: string, over: Partial<StoredRequest> = {}): StoredRequest => ({
  key,
  path: '/api/orders',
  body: { amountMinor: 1250 },
  amountMinor: 1250,
  currency: 'AED',
  orderId: null,
  at: 1,
  ...over,
});

beforeEach(() => {
  stored.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
});

describe('a request that was stored before it was sent', () => {
  it('A05 is found again after a reload', () => {
    saveRequest(request('first'));
    expect(findRequest('first')).toEqual(request('first'));
  });

  it('is unknown on another device', () => {
    expect(findRequest('never-seen')).toBeNull();
  });

  it('makes room for newer ones', () => {
    for (let number = 0; number < 30; number += 1) saveRequest(request(`key-${number}`));
    expect(findRequest('key-0')).toBeNull();
    expect(findRequest('key-29')).not.toBeNull();
  });

  it.each([
    ['rubbish', '{'],
    ['another address', JSON.stringify(request('bad', { path: 'https://evil.example/' }))],
    ['another order', JSON.stringify(request('bad', { orderId: 'o1', path: '/api/orders/o2/checkouts' }))],
    ['half an amount', JSON.stringify(request('bad', { amountMinor: 12.5 }))],
  ])('is not believed when it is %s', (_, text) => {
    stored.set('qtill.request.bad', text);
    expect(findRequest('bad')).toBeNull();
  });

  it('remembers why it was refused', () => {
    saveRefusal('first', { kind: 'gateway_refused', detail: 'Too much' });
    expect(findRefusal('first')).toEqual({ kind: 'gateway_refused', detail: 'Too much' });
    const limited = { kind: 'above_largest_sale', detail: null, limit: 500_000 };
    saveRefusal('second', limited);
    expect(findRefusal('second')).toEqual(limited);
  });

  it('works without any storage, until the page is reloaded', () => {
    vi.stubGlobal('localStorage', undefined);
    saveRequest(request('private-window'));
    expect(findRequest('private-window')).toEqual(request('private-window'));
  });
});

test('what staff wrote travels with the request, and one without it asks for nothing more than before', () => {
  const charge = { amountMinor: 1250, currency: 'AED', locale: 'en' } as const;
  const plain = { amountMinor: 1250, currency: 'AED', qrSize: 320, language: 'en' };
  const bare = newChargeRequest({ ...charge, note: '' });
  expect(bare.body).toEqual(plain);
  expect(noteIn(bare)).toBe('');
  const noted = newChargeRequest({ ...charge, note: 'table 4' });
  expect(noted.body).toEqual({ ...plain, note: 'table 4' });
  saveRequest(noted);
  expect(noteIn(findRequest(noted.key)), 'and comes back with it when it is refused').toBe('table 4');
  expect(noteIn(null)).toBe('');
});
