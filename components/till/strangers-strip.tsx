'use client';
import { useTranslations } from 'next-intl';
import { type CodeEnd, useStrangersCodes } from '@/lib/client/checkout/strangers-codes';
import type { Tone } from '@/lib/client/checkout/state-variant';
import type { WaitingCode } from '@/lib/client/device/waiting-codes';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';
import { SOFT_TONE } from '../ui/tones';
import { LINE, MoreWaiting, WaitingWords } from './waiting-text';

const PLACE = `${LINE} min-w-0 px-3 text-sm tiny:gap-x-1 tiny:px-2 tiny:text-xs sm:px-4 sm:text-base`;

/** What anybody may read at a till that nobody is signed in to: how much waits and for how long, or what became of it. */
export function StrangersStrip() {
  const codes = useStrangersCodes();
  const ended = codes.find(({ end }) => end !== null);
  const waiting = codes.flatMap(({ code, end }) => (end === null ? [code] : []));
  if (ended?.end) return <Ended code={ended.code} end={ended.end} more={waiting.length} />;
  const [code, ...more] = waiting;
  if (!code) return null;
  return (
    <p data-line="waiting" className={`${PLACE} ${SOFT_TONE.info}`}>
      <Icon name="clock" className="size-5 shrink-0" />
      <WaitingWords code={code} more={more.length} />
    </p>
  );
}

const VARIANT: Record<CodeEnd, { tone: Tone; icon: IconName }> = {
  paid: { tone: 'paid', icon: 'checkCircle' },
  notPaid: { tone: 'neutral', icon: 'stop' },
  returned: { tone: 'neutral', icon: 'back' },
  heldBack: { tone: 'amber', icon: 'question' },
};

function Ended({ code, end, more }: { code: WaitingCode; end: CodeEnd; more: number }) {
  const t = useTranslations('waiting');
  const { tone, icon } = VARIANT[end];
  const { amountMinor, currency } = code;
  return (
    <p data-line="ended" className={`${PLACE} ${SOFT_TONE[tone]}`}>
      <Icon name={icon} className="size-5 shrink-0" />
      <span>{t.rich(end, { amount: () => <Amount minor={amountMinor} currency={currency} /> })}</span>
      {more > 0 && <MoreWaiting count={more} />}
    </p>
  );
}
