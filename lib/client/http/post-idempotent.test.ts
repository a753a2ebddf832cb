import { beforeEach, expect, test, vi } from 'vitest';
import { dropStoredRequests, forgetKey, persistedKey } from './post-idempotent';

const PLACE = 'qtill.key./api/links';
const LINK = {
  customer: { firstName: 'Amina', email: 'amina@shop.example', phone: '+971501234567' },
  minor: 1250,
};

let stored: Record<string, string>;
beforeEach(() => {
  stored = {};
  const storage = Object.defineProperties(stored, {
    getItem: { value: (key: string) => stored[key] ?? null },
    setItem: { value: (key: string, value: string) => void (stored[key] = value) },
    removeItem: { value: (key: string) => void delete stored[key] },
  });
  vi.stubGlobal('localStorage', storage);
  forgetKey(PLACE);
});

const kept = () => JSON.stringify(stored);

test('the same request has the same key until it is forgotten, and another request another', () => {
  const key = persistedKey(PLACE, LINK);
  expect(persistedKey(PLACE, structuredClone(LINK))).toBe(key);
  expect(persistedKey(PLACE, { ...LINK, minor: 1251 })).not.toBe(key);
  forgetKey(PLACE);
  expect(persistedKey(PLACE, LINK)).not.toBe(key);
});

test('nothing of a customer is kept on the device while the outcome of a link is unknown', () => {
  persistedKey(PLACE, LINK);
  expect(kept()).toContain(PLACE);
  expect(kept()).not.toMatch(/Amina|amina|501234567/);
});

test('what an earlier version kept of customers is gone with the next sign-in, and its key still stands', () => {
  stored[PLACE] = `a-key\n${JSON.stringify(LINK)}`;
  stored['qtill.refund.chk_1'] = `other-key\n${JSON.stringify([250, 'for Amina'])}`;
  stored.elsewhere = 'Amina';
  dropStoredRequests();
  delete stored.elsewhere;
  expect(kept()).not.toMatch(/Amina|amina|501234567/);
  expect(persistedKey(PLACE, LINK)).toBe('a-key');
});
