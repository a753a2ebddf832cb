'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { historyPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { ButtonLink } from '../ui/button-link';
import { LiveStatePill } from './live-state-pill';

type Props = {
  checkout: CheckoutDto;
  number: number;
  receivedAt: number;
  onRefund: () => void;
  /** Whether its story may be read. */
  hasStory: boolean;
};

/** One payment: what became of it, when, and the number to quote to the payment service. */
export function AttemptCard({ checkout, number, receivedAt, onRefund, hasStory }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const { createdAt, endedAt, displayId, rejection, phase } = checkout;
  return (
    <Card as="li" spacing="item">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('order.attempt', { number })}</h3>
        <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
      </div>
      <FactList variant="line">
        <Fact label={t('order.created')}>
          <ClockTime at={createdAt} exact />
        </Fact>
        {endedAt !== null && (
          <Fact label={t('order.ended')}>
            <ClockTime at={endedAt} exact />
          </Fact>
        )}
        {displayId && (
          <Fact label={t('order.displayId')}>
            <bdi>{displayId}</bdi>
          </Fact>
        )}
      </FactList>
      {rejection && <p>{problemText({ kind: rejection.reason, detail: rejection.detail })}</p>}
      <div className="flex flex-wrap gap-2 *:grow empty:hidden">
        {isPayable(phase) && checkout.hasCode && (
          <ButtonLink href={paths.checkout(checkout.id)} variant="primary">
            {t('orders.openCode')}
          </ButtonLink>
        )}
        {checkout.refundableMinor > 0 && <Button onClick={onRefund}>{t('refund.ask')}</Button>}
        {hasStory && <ButtonLink href={historyPaths.of(checkout.id)}>{t('history.timeline')}</ButtonLink>}
      </div>
    </Card>
  );
}
