import { createHash, timingSafeEqual } from 'node:crypto';
import type { SandboxConfig } from '../core/world';

/** Clients of the same gateway use all three spellings. */
const headerPairs = [
  ['x-paymennt-api-key', 'x-paymennt-api-secret'],
  ['x-pointcheckout-api-key', 'x-pointcheckout-api-secret'],
  ['x-pointcheckout-key', 'x-pointcheckout-secret'],
] as const;

interface Authorised {
  /** The name of the header that carried the key. */
  readonly header: string;
  readonly key: string;
}

/** The valid key; undefined if no pair is valid. */
export function authorisedKey(
  headers: Headers,
  expected: SandboxConfig['credentials'],
): Authorised | undefined {
  const good = headerPairs.find(([keyName, secretName]) => {
    const key = headers.get(keyName) ?? '';
    const secret = headers.get(secretName) ?? '';
    if (key === '' || secret === '') return false;
    if (!expected) return true;
    const isKeyRight = isSame(key, expected.key);
    return isSame(secret, expected.secret) && isKeyRight;
  });
  return good && { header: good[0], key: headers.get(good[0]) ?? '' };
}

/** Compares digests, so that the time taken reveals neither the secret nor its length. */
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
