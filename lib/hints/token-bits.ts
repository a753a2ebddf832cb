/** Of an address's token: 32 letters that nobody guesses. */
export const TOKEN_BITS = 160;
