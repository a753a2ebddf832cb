'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { Trouble } from '@/lib/client/charge/charge-move';
import type { StoredRequest } from '@/lib/client/charge/idempotent-request';
import { focusOn } from '@/lib/client/device/focus-on';
import { useSecondsSince } from '@/lib/client/device/ticker';
import { useAmountText } from '@/lib/client/format/amount';
import { BigAmount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { showLater } from '../ui/show-later';
import { SOFT_TONE } from '../ui/tones';

type Props = { request: StoredRequest; trouble: Trouble; askNow: () => void };

export const loadWaitActions = async () =>
  (await import(/* webpackChunkName: "code" */ './wait-actions')).WaitActions;

const WaitActions = showLater(loadWaitActions);

const STILL_AFTER_S = 3;
const SLOW_AFTER_S = 10;

/** The place of the code, at its final size, from the moment Charge is pressed. */
export function PreparingScreen({ request, trouble, askNow }: Props) {
  const t = useTranslations('charge');
  const amountText = useAmountText();
  const seconds = useSecondsSince(request.at);
  const [isStopping, setIsStopping] = useState(false);
  const isStill = seconds >= STILL_AFTER_S;
  const wait = seconds > SLOW_AFTER_S ? 'slow' : isStill ? 'still' : 'preparing';
  const text = isStopping ? 'stopping' : (trouble ?? wait);
  const isWrong = text === trouble;
  return (
    <CodeSkeleton
      actions={
        (isStill || trouble) && (
          <WaitActions
            request={request}
            isSlow={text !== 'still'}
            isStopping={isStopping}
            onStop={() => setIsStopping(true)}
            askNow={askNow}
          />
        )
      }
    >
      <div role="status" aria-atomic="true" className={`code-state ${SOFT_TONE[isWrong ? 'amber' : 'info']}`}>
        <span className="state-icon">
          <Icon name={isWrong ? 'noLink' : 'hourglass'} className="size-full" />
        </span>
        <p className="state-sentence row-span-2 font-semibold">{t(text)}</p>
      </div>
      <h1 ref={focusOn} tabIndex={-1} className="code-title">
        <span className="sr-only">
          {t('title', { amount: amountText(request.amountMinor, request.currency).text })}
        </span>
        <span aria-hidden="true">
          <ScanToPay />
          <BigAmount minor={request.amountMinor} currency={request.currency} max="var(--code-amount)" />
        </span>
      </h1>
    </CodeSkeleton>
  );
}

type SkeletonProps = { children?: ReactNode; actions?: ReactNode };

/** The shape of the screen with a code, before there is one: nothing jumps when it comes. */
export function CodeSkeleton({ children, actions }: SkeletonProps) {
  return (
    <main className="code-frame">
      <div className="code-card scannable grid place-items-center" aria-hidden="true">
        <svg viewBox="0 0 33 33" className="size-[86%] animate-breathe fill-[#dfe2e6]">
          <path
            d="M0 0h7v7H0zm1 1v5h5V1zm25-1h7v7h-7zm1 1v5h5V1zM0 26h7v7H0zm1 1v5h5v-5zM2 2h3v3H2zm26 0h3v3h-3zM2 28h3v3H2z"
            fillRule="evenodd"
          />
        </svg>
      </div>
      <section className="code-panel">
        <div className="code-said">{children}</div>
        {actions}
      </section>
    </main>
  );
}

/** For the customer, whose language nobody at the till has chosen: so in both. */
export function ScanToPay() {
  const t = useTranslations('checkout');
  return <span className="code-invitation">{t('scanToPay')}</span>;
}
