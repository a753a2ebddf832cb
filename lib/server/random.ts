import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Random } from '../domain/ports/random';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Crockford base32 from the system's generator: 5 bits a letter, no letter that looks like another. */
export const random: Random = {
  text: (bits) => Array.from(randomBytes(Math.ceil(bits / 5)), (byte) => ALPHABET[byte & 31]).join(''),
};
