import { createHash } from 'node:crypto';

/** Whose something is. Without one it belongs to everybody, like what older books hold. */
export interface Owned {
  readonly merchant?: string | undefined;
}

/** Merchants are told apart by their key, which the book must not hold. */
export function merchantOf(apiKey: string): string {
  return createHash('sha256').update(`merchant ${apiKey}`).digest('hex').slice(0, 16);
}

/** A caller without a merchant, such as the dashboard, sees everything. */
export function isOwn(caller: Owned, thing: Owned): boolean {
  if (caller.merchant === undefined || thing.merchant === undefined) return true;
  return caller.merchant === thing.merchant;
}

/** As a field of what the caller makes. */
export function ownedBy({ merchant }: Owned): Owned {
  return merchant === undefined ? {} : { merchant };
}
