import { createHash } from 'node:crypto';
import type { SandboxConfig } from '../core/world';

/** What a shop's page may show: it opens the card form, and nothing else. */
export function publicKeyOf(apiKey: string): string {
  return `pk_test_${createHash('sha256').update(`public ${apiKey}`).digest('hex').slice(0, 32)}`;
}

/** Where any pair of keys is taken, any public key of the right form is. */
export function isPublicKey(text: string, credentials: SandboxConfig['credentials']): boolean {
  return credentials ? text === publicKeyOf(credentials.key) : /^pk_(test|live)_[0-9a-f]{32}$/.test(text);
}
