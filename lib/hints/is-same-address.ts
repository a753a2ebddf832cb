/** Spellings of one web address, as a gateway may write ours. */
export const isSameAddress = (one: string, other: string): boolean => spell(one) === spell(other);

const spell = (address: string): string =>
  URL.canParse(address) ? new URL(address).href.replace(/\/$/, '') : address;
