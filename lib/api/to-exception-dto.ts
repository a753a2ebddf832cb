import { type Decision, type Exception, RESOLUTIONS } from '../domain/exception';
import { isCurrency } from '../domain/currency';
import { money, type Money } from '../domain/money';
import type { AmountDto, ExceptionDto, MismatchDto, ResolvedDto, TillExceptionDto } from './exception-dto';

/** `deviceReference`: the till that asks. */
export function toExceptionDto(
  exception: Exception,
  { deviceReference }: { deviceReference: string },
): ExceptionDto {
  const { kind, detail, amount } = exception;
  return {
    id: exception.id,
    kind,
    mismatch: kind === 'mismatch' ? toMismatch(detail.fields) : null,
    moved: exception.moved,
    amount: amount && toAmountDto(amount),
    asked: exception.asked && toAmountDto(exception.asked),
    cash: toCash(exception),
    setAside: exception.setAside && toAmountDto(exception.setAside),
    orderId: exception.orderId,
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
export const toTillExceptionDtos = ({
  id,
  kind,
  reference,
  orderId,
  amount,
}: Exception): TillExceptionDto[] =>
  reference === null || orderId === null
    ? []
    : [{ id, kind, reference, orderId, amount: amount && toAmountDto(amount) }];

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

const toAmountDto = ({ minor, currency }: Money): AmountDto => ({ minor, currency });

type Detail = Exception['detail'][string] | undefined;

const text = (value: Detail): string | null => (typeof value === 'string' && value !== '' ? value : null);

function toMismatch(fields: Detail): MismatchDto {
  const differing = (text(fields) ?? '').split(' ');
  if (differing.some((field) => field !== 'amount' && field !== 'cashAmount')) return 'other';
  return differing.includes('amount') ? 'amount' : 'cash';
}

function toCash({ detail, amount }: Exception): AmountDto | null {
  const { cashMinor } = detail;
  if (typeof cashMinor !== 'number' || cashMinor === 0 || !amount || !isCurrency(amount.currency))
    return null;
  return toAmountDto(money(cashMinor, amount.currency));
}

/** Devices have no names yet; four of their characters tell the tills of one shop apart. */
function toTill(deviceReference: string | null, asking: string): ExceptionDto['till'] {
  if (deviceReference === null) return null;
  return { name: deviceReference.slice(-4).toUpperCase(), isThis: deviceReference === asking };
}

/** Where nothing is set aside there is nothing to accept. */
function toDecisions({ kind, resolved, setAside }: Exception): Decision[] {
  if (resolved) return [];
  return RESOLUTIONS[kind].filter((decision) => decision !== 'accepted' || setAside !== null);
}
