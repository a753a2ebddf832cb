import type { Checkout } from '../../domain/checkout/checkout';

/** What a till knows of a checkout that it opened; `gateway.id`: the gateway's name for it, once there is a code. */
export type Sold = Pick<Checkout, 'id' | 'orderId' | 'phase'> & {
  /** Only where more is known than a till is told. */
  readonly request?: { readonly channel: string };
  readonly requestId?: string;
  readonly gateway: { readonly id: string } | null;
};
