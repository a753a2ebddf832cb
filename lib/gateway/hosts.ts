import type { GatewayBrand } from './config';

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
