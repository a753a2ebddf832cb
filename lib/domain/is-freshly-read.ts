import type { Checkout } from './checkout';

const FRESH_MS = 5_000;

/** Whether the gateway was read a moment ago, so that a screen may wait for news without doubting what it shows. */
export const isFreshlyRead = ({ lastReadAt }: Pick<Checkout, 'lastReadAt'>, now: number): boolean =>
  lastReadAt !== null && now - lastReadAt < FRESH_MS;
