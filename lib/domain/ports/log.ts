type Fields = Readonly<Record<string, unknown>>;

/** Structured log. Never pass secrets, `checkoutKey`, `redirectUrl`, phones or e-mail addresses. */
export type Log = {
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
};
