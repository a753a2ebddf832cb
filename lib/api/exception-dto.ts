import type { Decision, ExceptionKind, Moved, Resolution } from '../domain/exception';

export type AmountDto = { minor: number; currency: string };

/** What of a payment does not match: its amount, a part left to collect in cash, or whose payment it is. */
export type MismatchDto = 'amount' | 'cash' | 'other';

/** Money that does not fit, as a manager sees it. Times are milliseconds since the epoch. */
export type ExceptionDto = {
  id: string;
  kind: ExceptionKind;
  /** Only of kind `mismatch`. */
  mismatch: MismatchDto | null;
  moved: Moved;
  /** What the payment service shows; null when it cannot be read exactly. */
  amount: AmountDto | null;
  /** What the sale asked for; null when it is of no sale of ours. */
  asked: AmountDto | null;
  /** Left to collect in cash. */
  cash: AmountDto | null;
  /** What accepting it would count for the sale; null: nothing. */
  setAside: AmountDto | null;
  orderId: string | null;
  /** Of the sale; of kind `foreign` the order number that stands at the payment service. */
  reference: string | null;
  displayId: string | null;
  /** The payment service's own word for its state. */
  statusText: string | null;
  /** Of kind `authorisation_ending`: when the reservation may lapse. */
  lapsesAt: number | null;
  /** The short name of the till that opened the code, and whether it is the one that asks. */
  till: { name: string; isThis: boolean } | null;
  soldBy: string | null;
  openedAt: number;
  /** What a manager may decide; empty once it is resolved. */
  decisions: Decision[];
  resolved: ResolvedDto | null;
};

/** `by`: null when it resolved by itself. */
export type ResolvedDto = { resolution: Resolution; at: number; by: string | null; note: string | null };

/** `GET /api/exceptions?state=open|resolved`, newest first. */
export type ExceptionListDto = { exceptions: ExceptionDto[] };

/** As the till that opened the code is told of it. */
export type TillExceptionDto = {
  id: string;
  kind: ExceptionKind;
  reference: string;
  orderId: string;
  amount: AmountDto | null;
};

/** `GET /api/exceptions/mine`: open ones of this device, newest first. */
export type TillExceptionListDto = { exceptions: TillExceptionDto[] };
