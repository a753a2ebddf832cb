/** Digits of a PIN, as the server's `signInBody` wants them. */
export const PIN_LENGTH = 6;
