'use client';
import { useTranslations } from 'next-intl';
import type { HistoryDto } from '@/lib/api/checkouts/history';
import { exceptionPaths, refundPage } from '@/lib/api/office-paths';
import { isToDecide } from '@/lib/client/checkout/checkout-view';
import type { PaymentAnswer } from '@/lib/domain/checkout/display-state';
import type { StateIcon, Tone } from '@/lib/client/checkout/state-variant';
import { Amount } from '../ui/amount';
import { ButtonLink } from '../ui/button-link';
import { Callout } from '../ui/callout';

const ANSWER_VARIANT: Record<PaymentAnswer, { tone: Tone; icon: StateIcon }> = {
  yes: { tone: 'paid', icon: 'checkCircle' },
  set_aside: { tone: 'amber', icon: 'hourglass' },
  partly_refunded: { tone: 'paid', icon: 'back' },
  refunded: { tone: 'neutral', icon: 'back' },
  charged_back: { tone: 'declined', icon: 'back' },
  reserved: { tone: 'amber', icon: 'hourglass' },
  paying: { tone: 'amber', icon: 'phone' },
  not_yet: { tone: 'info', icon: 'clock' },
  unknown: { tone: 'amber', icon: 'question' },
  no: { tone: 'neutral', icon: 'crossCircle' },
};

/** The question that this page is opened for, and its answer in one sentence. */
export function PaymentAnswerBox({ history }: { history: HistoryDto }) {
  const t = useTranslations('history');
  const decide = useTranslations('office');
  const { answer, kept, other } = history;
  return (
    <section aria-label={t('question')}>
      <Callout {...ANSWER_VARIANT[answer]}>
        <p className="font-semibold">{t('question')}</p>
        <p key={answer} className="text-xl leading-snug font-semibold">
          {answer === 'no' && other
            ? t(`answerOfOther.${other.state}`)
            : t.rich(`answer.${answer}`, { amount: () => kept && <Amount {...kept} /> })}
        </p>
        <div className="mt-2 flex flex-wrap gap-2 empty:hidden">
          {isToDecide(history) && (
            <ButtonLink href={exceptionPaths.all} variant="primary">
              {decide('toDecide')}
            </ButtonLink>
          )}
          {history.refundableMinor > 0 && (
            <ButtonLink href={refundPage(history.orderId, history.id)} icon="back">
              {decide('todo.refund')}
            </ButtonLink>
          )}
        </div>
      </Callout>
    </section>
  );
}
