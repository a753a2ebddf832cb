import type { AmountDto, OpenLinkDto } from '../../api/exceptions/exception';

/** How many links are open, and how much they ask for together; null: they are in more than one currency. */
export type OpenLinks = { readonly count: number; readonly amount: AmountDto | null };

/** `told`: sales whose code or link has a card of its own beside it. Null where no link is left. */
export function sumOfLinks(links: readonly OpenLinkDto[], told: readonly string[]): OpenLinks | null {
  const left = links.filter(({ orderId }) => !told.includes(orderId));
  const [first] = left;
  if (!first) return null;
  const { currency } = first.amount;
  const isOneCurrency = left.every(({ amount }) => amount.currency === currency);
  const minor = left.reduce((sum, { amount }) => sum + amount.minor, 0);
  return { count: left.length, amount: isOneCurrency ? { minor, currency } : null };
}
