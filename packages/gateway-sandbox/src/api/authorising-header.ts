import { createHash, timingSafeEqual } from 'node:crypto';
import type { SandboxConfig } from '../core/world';

/** Clients of the same gateway use all three spellings. */
const headerPairs = [
  ['x-paymennt-api-key', 'x-paymennt-api-secret'],
  ['x-pointcheckout-api-key', 'x-pointcheckout-api-secret'],
  ['x-pointcheckout-key', 'x-pointcheckout-secret'],
] as const;

/** The name of the header with a valid key; undefined if no pair is valid. */
export function authorisingHeader(
  headers: Headers,
  expected: SandboxConfig['credentials'],
): string | undefined {
  const good = headerPairs.find(([keyName, secretName]) => {
    const key = headers.get(keyName) ?? '';
    const secret = headers.get(secretName) ?? '';
    if (key === '' || secret === '') return false;
    if (!expected) return true;
    const isKeyRight = isSame(key, expected.key);
    return isSame(secret, expected.secret) && isKeyRight;
  });
  return good?.[0];
}

/** Compares digests, so that the time taken reveals neither the secret nor its length. */
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
