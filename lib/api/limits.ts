// Forms and the server's schemas share these; without zod, since the browser loads this file.

/** Digits of a PIN. */
export const PIN_LENGTH = 6;

/** Longest texts, in characters. */
export const LONGEST_NOTE = 500;
export const LONGEST_LINK_NOTE = 200;
export const LONGEST_SALE_NOTE = 60;
export const LONGEST_SEARCH = 100;
export const LONGEST_KEY_NAME = 60;
export const LONGEST_URL = 500;

/** Longest fields of a customer, as the gateway takes them. */
export const LONGEST_OF_CUSTOMER = { firstName: 60, lastName: 40, email: 50 } as const;

/** A phone number as typed, with spaces and signs. */
export const LONGEST_TYPED_PHONE = 40;
