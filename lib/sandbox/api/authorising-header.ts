import { createHash, timingSafeEqual } from 'node:crypto';
import type { SandboxConfig } from '../core/sandbox-config';

/** All three spellings are in use against the same servers. */
const headerPairs = [
  ['x-paymennt-api-key', 'x-paymennt-api-secret'],
  ['x-pointcheckout-api-key', 'x-pointcheckout-api-secret'],
  ['x-pointcheckout-key', 'x-pointcheckout-secret'],
] as const;

/** The name of the header that brought a good key; undefined when none did. */
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

/** Digests have one length, so neither content nor length of the secret shows in the time taken. */
function isSame(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
