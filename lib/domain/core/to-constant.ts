/** `Partially refunded`, `partially-refunded` and `PARTIALLY_REFUNDED ` are one word to the provider's documents. */
export const toConstant = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_');
