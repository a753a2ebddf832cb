import type { CheckoutRecord } from './checkout-record';
import type { Customer } from './customer';

type Kept =
  | 'requestId'
  | 'orderId'
  | 'currency'
  | 'amount'
  | 'description'
  | 'deviceReference'
  | 'language'
  | 'billingAddress'
  | 'deliveryAddress'
  | 'returnUrl'
  | 'terminalId';

/** What a checkout of any type is made from, once its request has been checked. */
export interface CheckoutRequest extends Pick<CheckoutRecord, Kept> {
  readonly branchId?: string | undefined;
  readonly customer?: Customer | undefined;
  /** Minutes until nobody can pay it any more. */
  readonly expiresIn: number;
}
