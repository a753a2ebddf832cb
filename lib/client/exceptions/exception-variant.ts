import type { ExceptionDto, MismatchDto } from '../../api/exceptions/exception';
import type { ExceptionKind, Resolution } from '../../domain/checkout/exception';
import type { Tone } from '../checkout/state-variant';

type ExceptionIcon = 'clock' | 'copy' | 'question' | 'link' | 'back' | 'hourglass' | 'info';

/** Colour and icon of each kind, the same on the till and in the office. Never colour alone; none is green: none counts yet. */
export const EXCEPTION_VARIANT: Record<ExceptionKind, { tone: Tone; icon: ExceptionIcon }> = {
  late: { tone: 'amber', icon: 'clock' },
  paid_after_cancel: { tone: 'amber', icon: 'clock' },
  duplicate: { tone: 'amber', icon: 'copy' },
  mismatch: { tone: 'amber', icon: 'info' },
  external_payment: { tone: 'info', icon: 'link' },
  chargeback: { tone: 'declined', icon: 'back' },
  unrecognised: { tone: 'amber', icon: 'question' },
  authorisation_ending: { tone: 'amber', icon: 'hourglass' },
  authorisation_lapsed: { tone: 'declined', icon: 'hourglass' },
};

/** Which sentences tell what happened and what to do: a payment can fail to match in several ways. */
export type ExceptionCase =
  | Exclude<ExceptionKind, 'mismatch'>
  | `mismatch_${MismatchDto | 'unpaid' | 'again'}`;

export function exceptionCase({ kind, mismatch, moved, setAside, isCounted }: ExceptionDto): ExceptionCase {
  if (kind !== 'mismatch') return kind;
  if (mismatch === null || mismatch === 'other') return 'mismatch_other';
  if (moved !== 'yes') return 'mismatch_unpaid';
  if (setAside !== null) return `mismatch_${mismatch}`;
  return isCounted ? 'mismatch_again' : 'mismatch_other';
}

type RefundedHere = 'late' | 'paid_after_cancel' | 'duplicate';

/** Its name: of money that came in another amount, the one that its sale's own screen has. */
export const exceptionTitle = ({
  kind,
  mismatch,
  moved,
}: Pick<ExceptionDto, 'kind' | 'mismatch' | 'moved'>): ExceptionKind | 'other_amount' =>
  mismatch === 'amount' && moved === 'yes' ? 'other_amount' : kind;

/** The sale has its money: this one comes on top of it, and goes back as a rule. */
export const isOnTop = ({ saleHas, decisions }: Pick<ExceptionDto, 'saleHas' | 'decisions'>): boolean =>
  saleHas !== null && decisions.includes('accepted');

/** Two payments of the sale are set aside: one is to keep, and both cards say so. */
export const isOneOfTwo = (exception: Pick<ExceptionDto, 'saleHas' | 'othersAside' | 'decisions'>): boolean =>
  exception.saleHas === null && exception.othersAside !== null && exception.decisions.includes('accepted');

type OfSale = 'onTop' | 'oneOfTwo' | 'lastOfTwo';

type Advice = ExceptionCase | `${RefundedHere}_elsewhere` | OfSale | `${OfSale}_elsewhere`;

/** What to do: the sale's own page refunds what it can. */
export function exceptionAdvice(exception: ExceptionDto): Advice {
  const ofSale = adviceOfSale(exception);
  if (ofSale) return exception.isRefundable ? ofSale : `${ofSale}_elsewhere`;
  const which = exceptionCase(exception);
  const isElsewhere = !exception.isRefundable && isRefundedHere(which);
  return isElsewhere ? `${which}_elsewhere` : which;
}

/** What to do where the sale has another payment; null: it has none that matters. */
function adviceOfSale(exception: ExceptionDto): OfSale | null {
  if (isOnTop(exception)) return 'onTop';
  if (isOneOfTwo(exception)) return 'oneOfTwo';
  return exception.othersRefunded !== null && exception.decisions.includes('accepted') ? 'lastOfTwo' : null;
}

const isRefundedHere = (which: ExceptionCase): which is RefundedHere =>
  which === 'late' || which === 'paid_after_cancel' || which === 'duplicate';

type MovedVariant = {
  word: 'yes' | 'no' | 'unknown' | 'reserved' | 'takenBack';
  tone: Tone;
  icon: 'checkCircle' | 'crossCircle' | 'question' | 'hourglass' | 'back';
};

/** Whether the customer's money moved, in a word, a colour and an icon. */
export function movedVariant({ kind, moved }: Pick<ExceptionDto, 'kind' | 'moved'>): MovedVariant {
  if (kind === 'chargeback') return { word: 'takenBack', tone: 'declined', icon: 'back' };
  if (kind === 'authorisation_ending') return { word: 'reserved', tone: 'amber', icon: 'hourglass' };
  if (moved === 'yes') return { word: 'yes', tone: 'paid', icon: 'checkCircle' };
  if (moved === 'no') return { word: 'no', tone: 'neutral', icon: 'crossCircle' };
  return { word: 'unknown', tone: 'amber', icon: 'question' };
}

export const ENDED_VARIANT: Record<Resolution, { tone: Tone; icon: 'checkCircle' | 'back' }> = {
  accepted: { tone: 'paid', icon: 'checkCircle' },
  refunded: { tone: 'neutral', icon: 'back' },
  noted: { tone: 'neutral', icon: 'checkCircle' },
  cleared: { tone: 'neutral', icon: 'checkCircle' },
};
