export type GatewayBrand = 'paymennt' | 'pointcheckout';

/** How to reach one merchant account. Both brands are one platform; only names differ. */
export type GatewayConfig = {
  readonly brand: GatewayBrand;
  /** Up to and including `/mer/v2.0`, without a slash at the end. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
};

/** The header pair of a brand, as its newest published document names it. */
export const HEADER_NAMES: Record<GatewayBrand, { key: string; secret: string }> = {
  paymennt: { key: 'X-Paymennt-Api-Key', secret: 'X-Paymennt-Api-Secret' },
  pointcheckout: { key: 'X-PointCheckout-Api-Key', secret: 'X-PointCheckout-Api-Secret' },
};
