/** Milliseconds since the epoch. */
export type Clock = { now(): number };

type Fields = Readonly<Record<string, unknown>>;

/** Structured log. Never pass secrets, `checkoutKey`, `redirectUrl`, phones or e-mail addresses. */
export type Log = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};

/** Cryptographic randomness as lower-case Crockford base32 text with at least `bits` bits. */
export type Random = { text(bits: number): string };
