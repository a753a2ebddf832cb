'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts';
import { historyPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Button, buttonClass } from '../ui/button';
import { ClockTime } from '../ui/clock-time';
import { LiveStatePill } from './live-state-pill';
import { SoftLink } from '../ui/soft-link';

type Props = {
  checkout: CheckoutDto;
  number: number;
  receivedAt: number;
  onRefund: () => void;
  /** Whether its story may be read. */
  hasStory: boolean;
};

/** One code: what became of it, when, and the number to quote to the payment service. */
export function AttemptCard({ checkout, number, receivedAt, onRefund, hasStory }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const { createdAt, endedAt, displayId, rejection, phase } = checkout;
  return (
    <li className="grid gap-3 rounded-3xl bg-surface p-4 shadow-card">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('order.attempt', { number })}</h3>
        <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
      </div>
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        <div>
          <dt className="text-sm text-muted">{t('order.created')}</dt>
          <dd>
            <ClockTime at={createdAt} exact />
          </dd>
        </div>
        {endedAt !== null && (
          <div>
            <dt className="text-sm text-muted">{t('order.ended')}</dt>
            <dd>
              <ClockTime at={endedAt} exact />
            </dd>
          </div>
        )}
        {displayId && (
          <div>
            <dt className="text-sm text-muted">{t('order.displayId')}</dt>
            <dd className="tabular-nums">
              <bdi>{displayId}</bdi>
            </dd>
          </div>
        )}
      </dl>
      {rejection && <p>{problemText({ kind: rejection.reason, detail: rejection.detail })}</p>}
      {checkout.refundableMinor > 0 && <Button onClick={onRefund}>{t('refund.ask')}</Button>}
      {hasStory && (
        <SoftLink href={historyPaths.of(checkout.id)} className={buttonClass({})}>
          {t('history.timeline')}
        </SoftLink>
      )}
      {isPayable(phase) && checkout.hasCode && (
        <SoftLink href={paths.checkout(checkout.id)} className={buttonClass({ variant: 'primary' })}>
          {t('orders.openCode')}
        </SoftLink>
      )}
    </li>
  );
}
