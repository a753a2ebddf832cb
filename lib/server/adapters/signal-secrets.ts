import 'server-only';
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SignalSecrets } from '../../gateway-webhooks/deps';

const MAC_BYTES = 32;

export const signalSecrets: SignalSecrets = {
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

/** Hex and base64 are both accepted, because the gateway documents neither. */
const decode = (signature: string): Buffer =>
  /^[0-9a-f]{64}$/i.test(signature) ? Buffer.from(signature, 'hex') : Buffer.from(signature, 'base64');
