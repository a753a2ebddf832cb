import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HintSecrets } from '../hints/deps';

const MAC_BYTES = 32;

export const hintSecrets: HintSecrets = {
  digest: (bytes) => sha256(bytes).toString('hex'),
  // Hashes are of one length, which the comparison needs, and whose differences say nothing.
  isSame: (one, other) => timingSafeEqual(sha256(one), sha256(other)),
  isSignature(signature, { bytes, key }) {
    const expected = createHmac('sha256', key).update(bytes).digest();
    const given = decode(signature.trim());
    return given.length === MAC_BYTES && timingSafeEqual(given, expected);
  },
};

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** Both usual spellings, since the gateway's is not documented. */
const decode = (signature: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, 'hex') : Buffer.from(signature, 'base64');
