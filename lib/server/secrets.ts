import 'server-only';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../staff/deps';

export const secrets: Secrets = {
  // Argon2id with the library's defaults: 19 MiB, 2 passes.
  hashPin: (pin) => hash(pin),
  verifyPin: (pinHash, pin) => verify(pinHash, pin),
  newPin: () => String(randomInt(1_000_000)).padStart(6, '0'),
  newToken: () => randomBytes(32).toString('base64url'),
  hashToken: (token) => createHash('sha256').update(token).digest('hex'),
};
