import type { OrderReference, RequestId } from '../core/ids';
import type { Money } from '../money/money';

/** How a customer reaches a checkout: a code on a till, a link, a web site, an app, a card terminal. */
export const CHANNELS = ['qr', 'link', 'web', 'mobile', 'terminal'] as const;

export type Channel = (typeof CHANNELS)[number];

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

/** Stands for a last name where somebody has none: the gateway wants one. */
export const NO_LAST_NAME = '-';

type GatewayAddress = {
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

type CommonInput = {
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

type ShopperInput = {
  readonly customer: GatewayCustomer;
  readonly billingAddress: GatewayAddress;
  /** At least one. */
  readonly items: readonly GatewayItem[];
};

/** A create as it is sent to the gateway, by channel. `expiresIn` is in minutes. */
export type CreateInput =
  | (CommonInput & {
      readonly channel: 'qr';
      /** 5 to 10080. */
      readonly expiresIn: number;
      /** Side of the PNG in pixels, 64 to 1024. */
      readonly qrSize: number;
      readonly deviceReference: string;
    })
  | (CommonInput & {
      readonly channel: 'link';
      readonly description: string;
      /** 15 to 10080. */
      readonly expiresIn: number;
      /** The gateway itself sends the link; needs the customer's phone or e-mail. */
      readonly sendSms?: boolean;
      readonly sendEmail?: boolean;
    })
  | (CommonInput & ShopperInput & { readonly channel: 'web'; readonly returnUrl: string })
  | (CommonInput & ShopperInput & { readonly channel: 'mobile' })
  | (CommonInput & {
      readonly channel: 'terminal';
      /** Digits only. */
      readonly terminalId: string;
      readonly expiresIn?: number;
    });

/** What was requested besides the money, by channel; stored, so that a create can be repeated unchanged. */
export type CheckoutRequest = WithoutMoney<Exclude<CreateInput, WebInput | LinkInput>> | WebRequest | OfLink;

type WithoutMoney<Input> = Input extends unknown ? Omit<Input, 'requestId' | 'reference' | 'amount'> : never;

type WebInput = Extract<CreateInput, { channel: 'web' }>;

type LinkInput = Extract<CreateInput, { channel: 'link' }>;

type OfLink = WithoutMoney<LinkInput> & {
  /** Where staff made the link: told when it is paid. Stays here; the gateway is not told. */
  readonly deviceReference?: string;
};

type WebRequest = Omit<WithoutMoney<WebInput>, 'returnUrl'> & {
  /** Where payers go after our return page; null: they stay on it. */
  readonly returnUrl: string | null;
};

/** What was written about a sale for people; null: nothing. A link without a note is described by its number alone. */
export const noteOf = ({ description }: CheckoutRequest, reference: OrderReference): string | null =>
  description === undefined || description === reference ? null : description;

/** Marks another system in the device reference that the gateway receives with a code. */
const SYSTEM = 'api:';

export const systemDevice = (name: string): string => `${SYSTEM}${name}`;

/** The till that shows the code; null for checkouts that no till shows. */
export const deviceOf = (request: CheckoutRequest): string | null =>
  request.channel === 'qr' && !request.deviceReference.startsWith(SYSTEM) ? request.deviceReference : null;

/** The till that hears of its payment: the one that shows the code, or made the link. */
export const tillToTell = (request: CheckoutRequest): string | null =>
  request.channel === 'link' ? (request.deviceReference ?? null) : deviceOf(request);

/** Whom a link is for, as far as that was written: the customer, or what the money is for. */
export function linkIsFor(request: CheckoutRequest, reference: OrderReference): string | null {
  const { customer } = request;
  return customer ? customerName(customer) : noteOf(request, reference);
}

export const customerName = ({ firstName, lastName }: GatewayCustomer): string =>
  lastName === NO_LAST_NAME ? firstName : `${firstName} ${lastName}`;
