'use client';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { linkPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { useRememberedCodes } from '@/lib/client/checkout/remember-code';
import { forgetCode, useSecondsLeft, type WaitingCode } from '@/lib/client/device/waiting-codes';
import { useOpenLinks } from '@/lib/client/exceptions/use-my-exceptions';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { SOFT_TONE } from '../ui/tones';
import { Clock, LINE, MoreWaiting, OpenLinksText, WaitingWords } from './waiting-text';

/**
 * A code of this device that is on another screen, or on none: in the place of the till's name, so that no key moves. One
 * press leads to it. A payment nobody has seen comes first, and the others stay beside it.
 */
export function WaitingStrip() {
  const codes = useRememberedCodes();
  const paid = codes.find(({ isPaid }) => isPaid);
  const waiting = codes.filter(({ isPaid }) => !isPaid);
  if (paid) return <PaidMeanwhile key={paid.id} code={paid} waiting={waiting} />;
  const [code, ...more] = waiting;
  return code ? <WaitingLink code={code} more={more.length} /> : <OpenLinksSign />;
}

/** The three corners of a code. */
const CODE = 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h.01M20 14h.01M17 17h.01M14 20h.01M20 20h.01';

/** On a phone how much and how long; where that has no room, a picture of a code: a time by itself would be a clock. */
function WaitingLink({ code, more }: { code: WaitingCode; more: number }) {
  const left = useSecondsLeft(code);
  return (
    <SoftLink
      href={paths.checkout(code.id)}
      data-line="waiting"
      className={`${LINE} -me-1 min-w-12 justify-center px-1 text-sm sm:me-0 sm:px-4 lg:text-base ${SOFT_TONE.info}`}
    >
      <span className="grid justify-items-center text-xs whitespace-nowrap sm:hidden" aria-hidden="true">
        <span className="waiting-amount">
          <Amount minor={code.amountMinor} currency={code.currency} />
        </span>
        <Icon strokes={CODE} className="waiting-picture size-4.5" />
        {left === 0 ? <Icon name="hourglass" className="size-4" /> : <Clock seconds={left} />}
      </span>
      <WaitingWords code={code} more={more} className="max-sm:sr-only" />
    </SoftLink>
  );
}

/** On the keypad, while no code waits: open links in the place of the till's name, on a phone as a sign of the size of its own. */
function OpenLinksSign() {
  const open = useOpenLinks();
  const isKeypad = usePathname() === paths.newSale;
  if (open === null || !isKeypad) return null;
  return (
    <SoftLink
      href={linkPaths.all}
      data-line="links"
      className={`${LINE} w-10 shrink-0 justify-center text-sm text-muted hover:bg-sunken sm:w-auto sm:px-3`}
    >
      <span className="grid justify-items-center text-xs sm:hidden" aria-hidden="true">
        <Icon name="link" className="size-5" />
        {open.count}
      </span>
      <span className="max-sm:sr-only">
        <OpenLinksText open={open} />
      </span>
    </SoftLink>
  );
}

/** Told until somebody opens it or says that they have read it. On a phone the links to other screens wait for that. */
function PaidMeanwhile({ code, waiting }: { code: WaitingCode; waiting: readonly WaitingCode[] }) {
  const t = useTranslations();
  const { id, amountMinor, currency } = code;
  const [next] = waiting;
  const text = t.rich('waiting.paid', { amount: () => <Amount minor={amountMinor} currency={currency} /> });
  return (
    <div data-line="paid" className={`${LINE} min-w-0 max-sm:flex-1 ${SOFT_TONE.paid}`}>
      <p role="alert" className="sr-only">
        {text}
      </p>
      <SoftLink href={paths.checkout(id)} className={`${LINE} min-w-0 flex-1 ps-3 sm:ps-4`}>
        <Icon name="checkCircle" className={`size-6 ${next ? 'tiny:hidden' : ''}`} />
        <span className={next ? 'tiny:text-sm' : ''}>{text}</span>
      </SoftLink>
      {next && (
        <SoftLink
          href={paths.checkout(next.id)}
          data-more
          className={`${LINE} shrink-0 px-2 tiny:w-16 tiny:px-1 underline underline-offset-4`}
        >
          <MoreWaiting count={waiting.length} />
        </SoftLink>
      )}
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
