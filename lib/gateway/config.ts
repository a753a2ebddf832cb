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

type Hosts = { readonly baseUrl: string; readonly payBaseUrl: string };

/** The provider's published addresses. */
export const HOSTS: Record<GatewayBrand, Record<'test' | 'live', Hosts>> = {
  paymennt: {
    test: { baseUrl: 'https://api.test.paymennt.com/mer/v2.0', payBaseUrl: 'https://pay.test.paymennt.com' },
    live: { baseUrl: 'https://api.paymennt.com/mer/v2.0', payBaseUrl: 'https://pay.paymennt.com' },
  },
  pointcheckout: {
    test: {
      baseUrl: 'https://api.test.pointcheckout.com/mer/v2.0',
      payBaseUrl: 'https://pay.test.pointcheckout.com',
    },
    live: { baseUrl: 'https://api.pointcheckout.com/mer/v2.0', payBaseUrl: 'https://pay.pointcheckout.com' },
  },
};
