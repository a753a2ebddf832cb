/** What a merchant may name, in a request for a checkout. */
export const paymentMethods = [
  'CARD',
  'VISA',
  'MASTERCARD',
  'AMEX',
  'UNIONPAY',
  'TABBY',
  'CAREEM_PAY',
  'POINTCHECKOUT',
  'CRYPTO',
  'MADA',
] as const;

export type PaymentMethod = (typeof paymentMethods)[number];

export const cardBrands = ['VISA', 'MASTERCARD', 'AMEX', 'UNIONPAY', 'MADA'] as const;
export type CardBrand = (typeof cardBrands)[number];

/** Methods that need nothing of the payer but a press. */
export type OtherMethod = Exclude<PaymentMethod, 'CARD' | CardBrand>;

interface Wish {
  readonly allowedPaymentMethods?: readonly PaymentMethod[] | undefined;
  readonly defaultPaymentMethod?: PaymentMethod | undefined;
}

/** In the merchant's order, the default one first. An account without a wish takes cards. */
function allowed({ allowedPaymentMethods = [], defaultPaymentMethod }: Wish): readonly PaymentMethod[] {
  const methods = allowedPaymentMethods.length > 0 ? allowedPaymentMethods : (['CARD'] as const);
  const isFirst = defaultPaymentMethod !== undefined && methods.includes(defaultPaymentMethod);
  return [...new Set(isFirst ? [defaultPaymentMethod, ...methods] : methods)];
}

const isBrand = (method: PaymentMethod): method is CardBrand => cardBrands.some((brand) => brand === method);
const isCard = (method: PaymentMethod): method is 'CARD' | CardBrand => method === 'CARD' || isBrand(method);

/** What the pay page offers, in order: the card form once, and each other method. */
export function offered(wish: Wish): readonly ('CARD' | OtherMethod)[] {
  return [...new Set(allowed(wish).map((method) => (isCard(method) ? 'CARD' : method)))];
}

export function takesBrand(wish: Wish, brand: CardBrand): boolean {
  return allowed(wish).some((method) => method === 'CARD' || method === brand);
}

/** The brands that the payer may use; undefined: all of them. */
export function brandsTaken(wish: Wish): readonly CardBrand[] | undefined {
  const methods = allowed(wish);
  return methods.includes('CARD') ? undefined : methods.filter(isBrand);
}

/** As the companies write themselves. */
export const methodNames: Readonly<Record<PaymentMethod, string>> = {
  CARD: 'Card',
  VISA: 'Visa',
  MASTERCARD: 'Mastercard',
  AMEX: 'American Express',
  UNIONPAY: 'UnionPay',
  MADA: 'mada',
  TABBY: 'Tabby',
  CAREEM_PAY: 'Careem Pay',
  POINTCHECKOUT: 'PointCheckout',
  CRYPTO: 'Crypto',
};
