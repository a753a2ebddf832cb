'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { useRememberedCodes } from '@/lib/client/checkout/remember-code';
import {
  forgetCode,
  useSecondsLeft,
  useWaitingCodes,
  type WaitingCode,
} from '@/lib/client/device/waiting-codes';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { SOFT_TONE } from '../ui/tones';
import { Clock, TimeLeft, WaitingAmount } from './waiting-text';

const LINE = 'flex min-h-12 items-center gap-x-2 rounded-2xl font-semibold leading-tight';

/**
 * A code of this device that is on another screen, or on none: in the place of the till's name, so that no key moves. One
 * press leads to it. A payment nobody has seen comes first.
 */
export function WaitingStrip() {
  const codes = useRememberedCodes();
  const paid = codes.find(({ isPaid }) => isPaid);
  if (paid) return <PaidMeanwhile key={paid.id} code={paid} />;
  const [code, ...more] = codes;
  return code ? <WaitingLink code={code} more={more.length} /> : null;
}

/** On a phone the time alone, which has the room of the picture that it takes the place of. */
function WaitingLink({ code, more }: { code: WaitingCode; more: number }) {
  const left = useSecondsLeft(code);
  return (
    <SoftLink
      href={paths.checkout(code.id)}
      data-line="waiting"
      className={`${LINE} -mx-1 min-w-12 justify-center px-1 text-sm sm:mx-0 sm:px-4 lg:text-base ${SOFT_TONE.info}`}
    >
      <span className="sm:hidden" aria-hidden="true">
        {left === 0 ? <Icon name="hourglass" className="size-5" /> : <Clock seconds={left} />}
      </span>
      <WaitingWords code={code} more={more} className="max-sm:sr-only" />
    </SoftLink>
  );
}

type WordsProps = { code: WaitingCode; more: number; className?: string };

function WaitingWords({ code, more, className = '' }: WordsProps) {
  const t = useTranslations('waiting');
  return (
    <span className={`min-w-0 ${className}`}>
      <span className="inline-block">
        <WaitingAmount code={code} />
        {t('comma')}
      </span>{' '}
      <span className="inline-block">
        <TimeLeft code={code} />
        {more > 0 && <bdi dir="ltr">{` +${more}`}</bdi>}
      </span>
    </span>
  );
}

/** Told until somebody opens it or says that they have read it. On a phone the links to other screens wait for that. */
function PaidMeanwhile({ code }: { code: WaitingCode }) {
  const t = useTranslations();
  const { id, amountMinor, currency } = code;
  const text = t.rich('waiting.paid', { amount: () => <Amount minor={amountMinor} currency={currency} /> });
  return (
    <div data-line="paid" className={`${LINE} min-w-0 max-sm:flex-1 ${SOFT_TONE.paid}`}>
      <p role="alert" className="sr-only">
        {text}
      </p>
      <SoftLink href={paths.checkout(id)} className={`${LINE} min-w-0 flex-1 ps-3 sm:ps-4`}>
        <Icon name="checkCircle" className="size-6" />
        <span>{text}</span>
      </SoftLink>
      <button
        type="button"
        aria-label={t('banner.dismiss')}
        onClick={() => forgetCode(id)}
        className="grid size-12 shrink-0 place-items-center rounded-full"
      >
        <Icon name="cross" className="size-5" />
      </button>
    </div>
  );
}

/** What anybody may read at a till that nobody is signed in to: only what the device knew when its screen was left. */
export function StrangersStrip() {
  const [code, ...more] = useWaitingCodes().filter(({ isPaid }) => !isPaid);
  if (!code) return null;
  return (
    <p
      data-line="waiting"
      className={`${LINE} min-w-0 px-3 text-sm tiny:gap-x-1 tiny:px-2 tiny:text-xs sm:px-4 sm:text-base ${SOFT_TONE.info}`}
    >
      <Icon name="clock" className="size-5 shrink-0" />
      <WaitingWords code={code} more={more.length} />
    </p>
  );
}
