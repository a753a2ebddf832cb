import { z } from 'zod';
import {
  type Decision,
  type Exception,
  type ExceptionKind,
  type Moved,
  type Resolution,
  RESOLUTIONS,
} from '../../domain/checkout/exception';
import { isCurrency } from '../../domain/money/currency';
import { money, type Money } from '../../domain/money/money';
import type { PaidSale } from '../../domain/ports/sales-store';
import type { PinGuesses } from '../../domain/ports/pin-attempts';
import { storableText } from '../fields';
import { LONGEST_NOTE } from '../limits';

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
  /** The money at stake, without what is left to collect in cash; null when it cannot be read exactly. */
  amount: AmountDto | null;
  /** What the sale asked for; null when it is of no sale of ours. */
  asked: AmountDto | null;
  /** Left to collect in cash. */
  cash: AmountDto | null;
  /** What accepting it would count for the sale; null: nothing. */
  setAside: AmountDto | null;
  /** What of `amount` went back while it was set aside; null: nothing. */
  refundedAside: AmountDto | null;
  /** The sale's own page can refund it. */
  isRefundable: boolean;
  /** Money of this payment counts for the sale already. */
  isCounted: boolean;
  /** What other payments brought the sale: to accept this one as well needs `onTopOfMinor` and a note. */
  saleHas: AmountDto | null;
  /** Of other payments of the sale: what is set aside as well, and what was refunded. */
  othersAside: AmountDto | null;
  othersRefunded: AmountDto | null;
  orderId: string | null;
  checkoutId: string | null;
  /** Which payment of its sale it is, as the sale's page numbers them; null: there is no other. */
  payment: number | null;
  /** What was written about the sale. */
  saleNote: string | null;
  /** Of the sale; of kind `external_payment` the order number that stands at the payment service. */
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

/** Five wrong PINs or more in a row from one source, within the last day. */
export type PinGuessesDto = {
  inARow: number;
  lastAt: number;
  /** Whose PIN the last one was for; null: nobody here. */
  staffName: string | null;
  /** The short name of the till; null: devices on which nobody has signed in. */
  till: string | null;
  /** Of the last one. */
  address: string;
};

/** `GET /api/exceptions?state=open|resolved`, newest first. `guesses` comes with the open ones. */
export type ExceptionListDto = { exceptions: ExceptionDto[]; guesses: PinGuessesDto[] };

/** As the till that opened the code is told of it. */
export type TillExceptionDto = {
  id: string;
  kind: ExceptionKind;
  /** Money came, and in another amount than was asked for. */
  isOtherAmount: boolean;
  reference: string;
  orderId: string;
  /** The money at stake. */
  amount: AmountDto | null;
  /** Left to collect in cash. */
  cash: AmountDto | null;
};

/** A sale of this till that was paid, perhaps while another one was on its screen. */
export type PaidSaleDto = {
  orderId: string;
  reference: string;
  amount: AmountDto;
  /** When the sale was made. */
  madeAt: number;
  /** Paid by a link: whom or what it was for. Null: by a code. */
  linkFor: string | null;
};

/** A link that this till made and that can still be paid. */
export type OpenLinkDto = { orderId: string; amount: AmountDto };

/** `GET /api/exceptions/mine`: open ones of this device, its sales paid in the last minutes, its open links; newest first. */
export type TillExceptionListDto = {
  exceptions: TillExceptionDto[];
  paid: PaidSaleDto[];
  links?: OpenLinkDto[];
};

/** `deviceReference`: the till that asks. */
export function toExceptionDto(
  exception: Exception,
  { deviceReference }: { deviceReference: string },
): ExceptionDto {
  const { kind, detail } = exception;
  return {
    id: exception.id,
    kind,
    mismatch: kind === 'mismatch' ? toMismatch(detail.fields) : null,
    moved: exception.moved,
    amount: atStake(exception),
    asked: exception.asked && toAmountDto(exception.asked),
    cash: toCash(exception),
    setAside: exception.setAside && toAmountDto(exception.setAside),
    refundedAside: exception.refundedAside && toAmountDto(exception.refundedAside),
    isRefundable: exception.isRefundable,
    isCounted: exception.isCounted,
    saleHas: exception.saleHas && toAmountDto(exception.saleHas),
    othersAside: exception.othersAside && toAmountDto(exception.othersAside),
    othersRefunded: exception.othersRefunded && toAmountDto(exception.othersRefunded),
    orderId: exception.orderId,
    checkoutId: exception.checkoutId,
    payment: exception.payment,
    saleNote: exception.note,
    reference: exception.reference ?? text(detail.reference),
    displayId: exception.displayId,
    statusText: text(detail.status),
    lapsesAt: typeof detail.expiresAt === 'number' ? detail.expiresAt : null,
    till: toTill(exception.deviceReference, deviceReference),
    soldBy: exception.soldBy,
    openedAt: exception.openedAt,
    decisions: toDecisions(exception),
    resolved: exception.resolved && toResolvedDto(exception.resolved),
  };
}

/** Empty for what is of no sale: no till opened it. */
export function toTillExceptionDtos(exception: Exception): TillExceptionDto[] {
  const { id, kind, reference, orderId } = exception;
  if (reference === null || orderId === null) return [];
  const isOtherAmount =
    kind === 'mismatch' && exception.moved === 'yes' && toMismatch(exception.detail.fields) === 'amount';
  return [
    { id, kind, isOtherAmount, reference, orderId, amount: atStake(exception), cash: toCash(exception) },
  ];
}

export const toPaidSaleDto = ({ orderId, reference, amount, madeAt, linkFor }: PaidSale): PaidSaleDto => ({
  orderId,
  reference,
  amount: toAmountDto(amount),
  madeAt,
  linkFor,
});

export const toResolvedDto = ({
  resolution,
  at,
  by,
  note,
}: NonNullable<Exception['resolved']>): ResolvedDto => ({
  resolution,
  at,
  by: by && by.name,
  note,
});

export const toAmountDto = ({ minor, currency }: Money): AmountDto => ({ minor, currency });

type Detail = Exception['detail'][string] | undefined;

const text = (value: Detail): string | null => (typeof value === 'string' && value !== '' ? value : null);

function toMismatch(fields: Detail): MismatchDto {
  const differing = (text(fields) ?? '').split(' ');
  if (differing.some((field) => field !== 'amount' && field !== 'cashAmount')) return 'other';
  return differing.includes('amount') ? 'amount' : 'cash';
}

function atStake(exception: Exception): AmountDto | null {
  const { amount } = exception;
  return amount && toAmountDto({ ...amount, minor: amount.minor - (toCash(exception)?.minor ?? 0) });
}

function toCash({ detail, amount }: Exception): AmountDto | null {
  const { cashMinor } = detail;
  if (typeof cashMinor !== 'number' || cashMinor === 0 || !amount || !isCurrency(amount.currency))
    return null;
  return toAmountDto(money(cashMinor, amount.currency));
}

export const toGuessesDto = ({ deviceReference, ...guesses }: PinGuesses): PinGuessesDto => ({
  inARow: guesses.inARow,
  lastAt: guesses.lastAt,
  staffName: guesses.staffName,
  till: deviceReference && tillName(deviceReference),
  address: guesses.address,
});

/** Devices have no names yet; four of their characters tell the tills of one shop apart. */
export const tillName = (deviceReference: string): string => deviceReference.slice(-4).toUpperCase();

function toTill(deviceReference: string | null, asking: string): ExceptionDto['till'] {
  if (deviceReference === null) return null;
  return { name: tillName(deviceReference), isThis: deviceReference === asking };
}

/** Where nothing is set aside there is nothing to accept. */
function toDecisions({ kind, resolved, setAside }: Exception): Decision[] {
  if (resolved) return [];
  return RESOLUTIONS[kind].filter((decision) => decision !== 'accepted' || setAside !== null);
}

/** `POST /api/exceptions/{id}/resolve`. */
export const resolveExceptionBody = z.strictObject({
  resolution: z.enum(['accepted', 'noted']),
  note: storableText(0, LONGEST_NOTE).optional(),
  /** What the sale has already, as whoever accepts more for it was told; then the note is required. */
  onTopOfMinor: z.int().positive().optional(),
});

export type ResolveExceptionBody = z.input<typeof resolveExceptionBody>;

/** `GET /api/exceptions?state=`. */
export const exceptionState = z.enum(['open', 'resolved']);

export type ExceptionState = z.output<typeof exceptionState>;
