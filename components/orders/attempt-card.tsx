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
import { cameBy } from '@/lib/client/sales/payments-of-sale';
import { can } from '@/lib/domain/staff/staff';
import { useStateSentence } from '../checkout/live-state';
import { Amount } from '../ui/amount';
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
  // One that its money ended has no other end.
  const over = endedAt ?? (isPayable(phase) ? null : checkout.cameAt);
  const { staff } = useTill();
  return (
    <Card as="li" spacing="item">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold">{t('order.attempt', { number })}</h3>
        <LiveStatePill checkout={checkout} receivedAt={receivedAt} />
      </div>
      <FactList variant="line">
        <PaymentMoney checkout={checkout} />
        <Fact label={t('order.created')}>
          <ClockTime at={createdAt} exact />
        </Fact>
        {over !== null && (
          <Fact label={t(`order.ended.${endOf(checkout)}`)}>
            <ClockTime at={over} exact />
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
            {t(checkout.isByLink ? 'orders.openPayment' : 'orders.openCode')}
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

/** Which end the moment is of; of money that came after it, its own line says when. */
function endOf(checkout: CheckoutDto): 'paid' | 'ranOut' | 'cancelled' | 'other' {
  const { status } = checkout;
  if (status === 'EXPIRED') return 'ranOut';
  if (status === 'CANCELLED') return 'cancelled';
  return checkout.cameAt !== null && cameApartAt(checkout) === null ? 'paid' : 'other';
}

/** How much came by it, or is asked for; what of that was refunded; who accepted what did not fit. */
function PaymentMoney({ checkout }: Pick<Props, 'checkout'>) {
  const t = useTranslations('order');
  const { amountMinor, currency, refundedMinor, acceptedBy } = checkout;
  const came = cameBy(checkout);
  const asked = checkout.asked ?? { minor: amountMinor, currency };
  const isOther = came !== null && (came.minor !== asked.minor || came.currency !== asked.currency);
  return (
    <>
      <Fact label={t('amount')}>
        <Amount {...(came ?? asked)} className="font-semibold" />
      </Fact>
      {isOther && (
        <Fact label={t('asked')}>
          <Amount {...asked} />
        </Fact>
      )}
      {refundedMinor > 0 && (
        <Fact label={t('refunded')}>
          <Amount minor={refundedMinor} currency={currency} />
        </Fact>
      )}
      {acceptedBy !== null && (
        <Fact label={t('acceptedBy')}>
          <bdi>{acceptedBy}</bdi>
        </Fact>
      )}
    </>
  );
}
