import type { Call } from '../core/call';
import type { World } from '../core/world';
import type { Checkout } from '../model/checkout';
import type { Payment } from '../model/payment';
import { type Language, pickLanguage } from './language';

/** A request for one of the pay pages. */
export interface Visit {
  readonly call: Call;
  readonly checkout: Checkout;
  readonly language: Language;
  /** In the web view of a merchant's app: no links to other sites. */
  readonly isEmbedded: boolean;
  /** The challenged payment; only on the bank's page and in its app. */
  readonly payment?: Payment | undefined;
}

export type PageName =
  | 'qr'
  | 'checkout'
  | 'complete'
  | 'challenge'
  | 'bank-app'
  | 'success-redirect'
  | 'payment-confirmation';

interface Place {
  readonly page: PageName;
  /** The key of a checkout, or the id of a payment on the bank's page. */
  readonly name: string;
  readonly isEmbedded: boolean;
}

const patterns: readonly (readonly [PageName, RegExp])[] = [
  ['qr', /^\/qr\/([^/]*)\/?$/],
  ['checkout', /^(?:\/embedded)?\/checkout\/([^/]*)\/?$/],
  ['challenge', /^(?:\/embedded)?\/frames\/redirect\/payment\/([^/]*)\/?$/],
  ['bank-app', /^\/bank\/([^/]*)\/?$/],
  ['complete', /^\/complete\/([^/]*)\/?$/],
  ['success-redirect', /^\/success-redirect\/?$/],
  ['payment-confirmation', /^\/payment-confirmation\/?$/],
];

/** Undefined if the path is not a pay page. */
export function findPlace({ path, query }: Call): Place | undefined {
  for (const [page, pattern] of patterns) {
    const match = pattern.exec(path);
    if (!match) continue;
    return { page, name: match[1] ?? query.get('checkout') ?? '', isEmbedded: path.startsWith('/embedded/') };
  }
  return undefined;
}

export function findVisit(world: World, call: Call, { page, name, isEmbedded }: Place): Visit | undefined {
  const { payments, checkouts, idByKey } = world.state;
  const isBank = page === 'challenge' || page === 'bank-app';
  const payment = isBank ? payments.get(name) : undefined;
  const checkout = checkouts.get(payment?.checkoutId ?? idByKey.get(name) ?? '');
  if (!checkout) return undefined;
  const language = pickLanguage(call.query.get('lang'), checkout.language);
  return { call, checkout, language, isEmbedded, payment };
}
