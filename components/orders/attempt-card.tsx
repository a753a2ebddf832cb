'use client';
import { useTranslations } from 'next-intl';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { exceptionPaths, historyPaths } from '@/lib/api/office-paths';
import { paths } from '@/lib/api/paths';
import { isReserved } from '@/lib/domain/checkout/checkout';
import { isPayable } from '@/lib/domain/checkout/status';
import { cameApartAt, isToDecide, needsLook } from '@/lib/client/checkout/checkout-view';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { useTill } from '@/lib/client/session/till-context';
import { can } from '@/lib/domain/staff/staff';
import { useStateSentence } from '../checkout/live-state';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { Card } from '../ui/card';
import { ClockTime } from '../ui/clock-time';
import { Fact, FactList } from '../ui/fact-list';
import { ButtonLink } from '../ui/button-link';
import { LiveStatePill } from './live-state-pill';

type Props = {
  checkout: CheckoutDto;
  number: number;
  receivedAt: number;
  /** Money came for one of the sale's codes: no other code is the next thing to do. */
  hasMoney: boolean;
  onRefund: () => void;
  /** Whether its story may be read. */
  hasStory: boolean;
};

/** One payment: what became of it, when, and the number to quote to the payment service. */
export function AttemptCard({ checkout, number, receivedAt, hasMoney, onRefund, hasStory }: Props) {
  const t = useTranslations();
  const problemText = useProblemText();
  const stateSentence = useStateSentence();
  const { createdAt, endedAt, displayId, rejection, phase } = checkout;
  const cameAt = cameApartAt(checkout);
  const { staff } = useTill();
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
        {cameAt !== null && (
          <Fact label={t('checkout.cameLabel')}>
            <ClockTime at={cameAt} exact />
          </Fact>
        )}
        {displayId && (
          <Fact label={t('order.displayId')}>
            <bdi>{displayId}</bdi>
          </Fact>
        )}
      </FactList>
      {needsLook(checkout) && (
        <Callout tone="amber" icon="question">
          {stateSentence('heldBack', checkout)}
        </Callout>
      )}
      {isReserved(checkout) && (
        <Callout tone="amber" icon="clock">
          {stateSentence('authorised', checkout)}
        </Callout>
      )}
      {rejection && <p>{problemText({ kind: rejection.reason, detail: rejection.detail })}</p>}
      <div className="flex flex-wrap gap-2 *:grow empty:hidden">
        {isPayable(phase) && checkout.hasCode && (
          <ButtonLink href={paths.checkout(checkout.id)} variant={hasMoney ? 'plain' : 'primary'}>
            {t('orders.openCode')}
          </ButtonLink>
        )}
        {isToDecide(checkout) && can(staff, 'exceptions.see') && (
          <ButtonLink href={exceptionPaths.all} variant="primary">
            {t('office.toDecide')}
          </ButtonLink>
        )}
        {checkout.refundableMinor > 0 && <Button onClick={onRefund}>{t('refund.ask')}</Button>}
        {hasStory && <ButtonLink href={historyPaths.of(checkout.id)}>{t('history.timeline')}</ButtonLink>}
      </div>
    </Card>
  );
}
