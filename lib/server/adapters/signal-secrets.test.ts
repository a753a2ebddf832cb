import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { signalSecrets } from './signal-secrets';

const bytes = new TextEncoder().encode('{"id":"1"}');
const mac = createHmac('sha256', 'key').update(bytes);
const digest = mac.digest();

test('B12 a signature fits in both usual spellings', () => {
  for (const signature of [
    digest.toString('hex'),
    digest.toString('hex').toUpperCase(),
    digest.toString('base64'),
    ` ${digest.toString('hex')} `,
  ]) {
    expect(signalSecrets.isSignature(signature, { bytes, key: 'key' })).toBe(true);
  }
});

test('B12 anything else does not fit, and nothing breaks', () => {
  const hex = digest.toString('hex');
  for (const signature of [
    '',
    'x',
    hex.slice(1),
    `${hex}00`,
    hex.replace(/^./, (c) => (c === '0' ? '1' : '0')),
  ]) {
    expect(signalSecrets.isSignature(signature, { bytes, key: 'key' })).toBe(false);
  }
  expect(signalSecrets.isSignature(hex, { bytes, key: 'other' })).toBe(false);
  expect(signalSecrets.isSignature(hex, { bytes: bytes.slice(1), key: 'key' })).toBe(false);
});

test('tokens are the same or not, whatever their lengths', () => {
  expect(signalSecrets.isSame('abc', 'abc')).toBe(true);
  expect(signalSecrets.isSame('abc', 'abcd')).toBe(false);
  expect(signalSecrets.isSame('', 'abc')).toBe(false);
});
