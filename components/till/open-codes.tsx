'use client';
import { useTranslations } from 'next-intl';
import { linkPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import type { Reading } from '@/lib/client/checkout/reading';
import { type RememberedCode, useRememberedReadings } from '@/lib/client/checkout/remember-code';
import { useDisplayState } from '@/lib/client/checkout/use-display-state';
import { useSecondsLeft, type WaitingCode } from '@/lib/client/device/waiting-codes';
import { useOpenLinks } from '@/lib/client/exceptions/use-my-exceptions';
import { MINUTE } from '@/lib/domain/core/durations';
import { LiveStatePill } from '../orders/live-state-pill';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { noteBeginning, NoteText, Reference } from '../ui/reference';
import { SoftLink } from '../ui/soft-link';
import { Clock, OpenLinksText } from './waiting-text';

/** The codes of this device that wait while somebody types the next amount, newest first. One press opens a code. */
export function OpenCodes() {
  const t = useTranslations('sale');
  const remembered = useRememberedReadings();
  if (remembered.length === 0)
    return (
      <p className="grid h-full content-center justify-items-center gap-2 px-4 text-center text-balance text-muted">
        <Icon name="clock" className="size-8 opacity-60 low:hidden" />
        {t('noCodes')}
      </p>
    );
  return (
    <ul data-codes className="grid gap-2">
      {remembered.map((each) => (
        <li key={each.code.id}>
          <CodeCard {...each} />
        </li>
      ))}
    </ul>
  );
}

/** Beside their title: links of this till that somebody may still pay, and where they are. */
export function OpenLinksLine() {
  const open = useOpenLinks();
  if (open === null) return null;
  return (
    <SoftLink
      href={linkPaths.all}
      className="inline-flex min-h-12 items-center rounded-2xl px-3 text-end text-sm leading-tight font-semibold text-muted hover:bg-sunken low:min-h-8 low:px-1"
    >
      <OpenLinksText open={open} />
    </SoftLink>
  );
}

/** Of one that was paid meanwhile the header tells as well; here it keeps its place until somebody has read that. */
function CodeCard({ code, reading }: RememberedCode) {
  const t = useTranslations();
  const { id, amountMinor, currency, isPaid } = code;
  const checkout = reading?.checkout;
  const tone = isPaid ? 'bg-paid-soft text-paid-ink' : 'bg-info-soft text-info-ink';
  return (
    <SoftLink
      href={paths.checkout(id)}
      className={`flex min-h-18 items-center gap-3 rounded-2xl px-3 py-2 active:brightness-95 ${tone}`}
    >
      {isPaid ? (
        <Icon name="checkCircle" className="size-13" />
      ) : (
        <TimeRing code={code} lifeMs={checkout ? checkout.expiresAt - checkout.createdAt : USUAL_LIFE_MS} />
      )}
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="text-xl leading-tight font-semibold">
          <Amount minor={amountMinor} currency={currency} />
        </span>
        {/* The line is there before its words are. */}
        <span className="min-h-[1lh] truncate text-sm">
          {checkout && (
            <>
              {checkout.note !== null && (
                <span>
                  <NoteText note={noteBeginning(checkout.note, LONGEST_NOTE)} className="font-semibold" />
                  {' · '}
                </span>
              )}
              <Reference reference={checkout.reference} />
            </>
          )}
        </span>
      </span>
      {isPaid && <span className="font-semibold">{t('state.paid')}</span>}
      {!isPaid && reading && <MoreThanWaiting reading={reading} />}
    </SoftLink>
  );
}

/** What every card says by being here needs no words. */
function MoreThanWaiting({ reading }: { reading: Reading }) {
  return useDisplayState(reading) === 'waiting' ? null : <LiveStatePill {...reading} />;
}

/** Of a code at the counter, until the server has told this one's. */
const USUAL_LIFE_MS = 15 * MINUTE;

/** Characters that leave room for the number. */
const LONGEST_NOTE = 24;

type RingProps = { code: WaitingCode; lifeMs: number };

/**
 * How much time is left, as a ring with the minutes in it. It alone is drawn anew every second, and it steps: nothing is
 * animated, so it stands still between two steps wherever less motion is asked for.
 */
function TimeRing({ code, lifeMs }: RingProps) {
  const left = useSecondsLeft(code);
  const share = Math.min(1, (left * 1000) / lifeMs);
  const circle = { cx: 24, cy: 24, r: 21, fill: 'none', strokeWidth: 4, pathLength: 1 };
  return (
    <span className="relative grid size-13 shrink-0 place-items-center">
      <svg viewBox="0 0 48 48" aria-hidden="true" data-ring className="absolute inset-0 size-full -rotate-90">
        <circle {...circle} className="stroke-current opacity-20" />
        <circle {...circle} className="stroke-current" strokeDasharray={`${share} 1`} />
      </svg>
      {left === 0 ? (
        <Icon name="hourglass" className="size-5" />
      ) : (
        <span className="text-xs font-semibold">
          <Clock seconds={left} />
        </span>
      )}
    </span>
  );
}
