import type { OrderReference, RequestId } from './ids';
import type { Money } from './money';

/** Whom the gateway shows on its page and writes to. Lengths: 60, 40, 50 and 20 characters at most. */
export type GatewayCustomer = {
  /** Ours for this customer, 50 characters at most. */
  readonly reference?: string | undefined;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  /** Digits with the international prefix. */
  readonly phone?: string | undefined;
};

export type GatewayAddress = {
  readonly name: string;
  readonly address1: string;
  readonly address2?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly zip?: string | undefined;
  /** ISO 3166, 2 or 3 letters. */
  readonly country: string;
};

export type GatewayItem = {
  readonly name: string;
  readonly sku?: string | undefined;
  readonly unitPrice?: Money | undefined;
  /** A decimal above 0 with 4 decimals at most, as text. */
  readonly quantity: string;
  readonly lineTotal: Money;
};

type Common = {
  /** 1 to 50 characters, never used before. */
  readonly requestId: RequestId;
  /** 1 to 50 characters; the payer sees it as order number. */
  readonly reference: OrderReference;
  readonly amount: Money;
  readonly language: 'en' | 'ar';
  readonly description?: string;
  readonly branchId?: string;
  readonly customer?: GatewayCustomer;
  readonly billingAddress?: GatewayAddress;
  readonly items?: readonly GatewayItem[];
};

type Shopper = {
  readonly customer: GatewayCustomer;
  readonly billingAddress: GatewayAddress;
  /** At least one. */
  readonly items: readonly GatewayItem[];
};

/** What a checkout is asked for with, by channel. `expiresIn` is in minutes. */
export type CreateInput =
  | (Common & {
      readonly channel: 'qr';
      /** 5 to 10080. */
      readonly expiresIn: number;
      /** Side of the PNG in pixels, 64 to 1024. */
      readonly qrSize: number;
      readonly deviceReference: string;
    })
  | (Common & {
      readonly channel: 'link';
      readonly description: string;
      /** 15 to 10080. */
      readonly expiresIn: number;
      /** The gateway itself sends the link; needs the customer's phone or e-mail. */
      readonly sendSms?: boolean;
      readonly sendEmail?: boolean;
    })
  | (Common & Shopper & { readonly channel: 'web'; readonly returnUrl: string })
  | (Common & Shopper & { readonly channel: 'mobile' })
  | (Common & {
      readonly channel: 'terminal';
      /** Digits only. */
      readonly terminalId: string;
      readonly expiresIn?: number;
    });
