import 'server-only';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../../staff/sign-in';
import type { Random } from '../../domain/ports/runtime';

export const secrets: Secrets = {
  // Argon2id with the library's defaults: 19 MiB, 2 passes.
  hashPin: (pin) => hash(pin),
  verifyPin: (pinHash, pin) => verify(pinHash, pin),
  newPin: () => String(randomInt(1_000_000)).padStart(6, '0'),
  newToken: () => randomBytes(32).toString('base64url'),
  hashToken: (token) => createHash('sha256').update(token).digest('hex'),
};

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Crockford base32 from the system's generator: 5 bits per letter, without letters that are easily confused. */
export const random: Random = {
  text: (bits) => Array.from(randomBytes(Math.ceil(bits / 5)), (byte) => ALPHABET[byte & 31]).join(''),
};

/** In the form that Standard Webhooks gives to keys; libraries take it as it is. */
export const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;
