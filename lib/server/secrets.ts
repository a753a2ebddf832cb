import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Secrets } from '../staff/deps';

/** Argon2id with the library's defaults (19 MiB, 2 passes). */
export const hashPin = (pin: string): Promise<string> => hash(pin);

export const secrets: Secrets = {
  verifyPin: (pinHash, pin) => verify(pinHash, pin),
  newToken: () => randomBytes(32).toString('base64url'),
  hashToken: (token) => createHash('sha256').update(token).digest('hex'),
};
