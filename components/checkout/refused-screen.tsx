'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ProblemDto } from '@/lib/api/problem';
import { paths } from '@/lib/api/paths';
import { forgetDraft } from '@/lib/client/charge/amount-draft';
import { saveRequest, type StoredRequest } from '@/lib/client/charge/idempotent-request';
import { newCodeRequest } from '@/lib/client/charge/new-code-request';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Amount } from '../ui/amount';
import { Button } from '../ui/button';
import { MessageScreen } from '../ui/message-screen';
import { ButtonLink } from '../ui/button-link';

type Props = { request: StoredRequest; problem: ProblemDto; onNewSale: () => void };

/** A new code for a known order was refused: the order stays, another try gets its own key. */
export function RefusedScreen({ request, problem, onNewSale }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const problemText = useProblemText();
  const { orderId, amountMinor, currency } = request;
  const begin = () => {
    forgetDraft();
    onNewSale();
  };
  const tryAgain = () => {
    if (orderId === null) return;
    const next = newCodeRequest({ orderId, amountMinor, currency }, locale);
    saveRequest(next);
    router.replace(paths.charge(next.key));
  };
  return (
    <MessageScreen
      icon="cross"
      iconClass="text-declined-ink"
      role="alert"
      title={t.rich('charge.refusedTitle', {
        amount: () => <Amount minor={amountMinor} currency={currency} />,
      })}
      body={problemText({ kind: problem.kind, detail: problem.detail ?? null })}
    >
      <div className="grid w-full gap-3">
        <Button variant="primary" size="large" autoFocus onClick={tryAgain}>
          {t('charge.tryAgain')}
        </Button>
        <Button size="large" onClick={begin}>
          {t('checkout.newSale')}
        </Button>
        {orderId && (
          <ButtonLink href={paths.order(orderId)} variant="quiet">
            {t('charge.backToSales')}
          </ButtonLink>
        )}
      </div>
    </MessageScreen>
  );
}
