declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

export type OrderId = Branded<'OrderId'>;
export type CheckoutId = Branded<'CheckoutId'>;
export type StaffId = Branded<'StaffId'>;
export type BranchId = Branded<'BranchId'>;
/** 19 digits at the gateway: too long for a JavaScript number, so always text. */
export type GatewayCheckoutId = Branded<'GatewayCheckoutId'>;
/** Ours, sent with a create and searchable at the gateway: the only idempotency it offers. */
export type RequestId = Branded<'RequestId'>;
/** Ours, sent with a refund as well; what the gateway does with it there is not documented. */
export type RefundId = Branded<'RefundId'>;
/** What the customer sees as order number, `orderId` at the gateway. */
export type OrderReference = Branded<'OrderReference'>;
/** The unguessable part of the address of our page for one link. */
export type LinkToken = Branded<'LinkToken'>;

export const asOrderId = (text: string) => text as OrderId;
export const asCheckoutId = (text: string) => text as CheckoutId;
export const asStaffId = (text: string) => text as StaffId;
export const asBranchId = (text: string) => text as BranchId;
export const asGatewayCheckoutId = (text: string) => text as GatewayCheckoutId;
export const asRequestId = (text: string) => text as RequestId;
export const asRefundId = (text: string) => text as RefundId;
export const asOrderReference = (text: string) => text as OrderReference;
export const asLinkToken = (text: string) => text as LinkToken;

/** Whether the database takes every character of a text: it knows no zero character and no half of a pair. */
export const isStorable = (text: string): boolean => !text.includes('\u0000') && !/\p{Surrogate}/u.test(text);
