/** Cryptographic randomness as lower-case Crockford base32 text with at least `bits` bits. */
export type Random = { text(bits: number): string };
