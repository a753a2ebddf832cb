'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ProblemDto } from '@/lib/api/problem';
import { paths } from '@/lib/api/paths';
import { newCodeRequest, saveRequest, type StoredRequest } from '@/lib/client/charge/idempotent-request';
import { useAmountText } from '@/lib/client/format/amount';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Button, buttonClass } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';

type Props = { request: StoredRequest; problem: ProblemDto; onNewSale: () => void };

/** A new code for a known order was refused: the order stays, another try gets its own key. */
export function RefusedScreen({ request, problem, onNewSale }: Props) {
  const t = useTranslations();
  const locale = useLocale();
  const router = useRouter();
  const amountText = useAmountText();
  const problemText = useProblemText();
  const { orderId, amountMinor, currency } = request;
  const tryAgain = () => {
    if (orderId === null) return;
    const next = newCodeRequest({ orderId, amountMinor, currency }, locale);
    saveRequest(next);
    router.replace(paths.charge(next.key));
  };
  return (
    <main className="mx-auto grid min-h-[calc(100dvh-var(--strip))] max-w-xl content-center gap-5 p-5">
      <div role="alert" className="grid gap-4">
        <Icon name="cross" className="size-14 text-declined-ink" />
        <h1 className="text-3xl leading-tight font-semibold">
          {t('charge.refusedTitle', { amount: amountText(amountMinor, currency).text })}
        </h1>
        <p className="text-xl">{problemText({ kind: problem.kind, detail: problem.detail ?? null })}</p>
      </div>
      <div className="grid gap-3">
        <Button variant="primary" size="large" onClick={tryAgain}>
          {t('charge.tryAgain')}
        </Button>
        <Button size="large" onClick={onNewSale}>
          {t('checkout.newSale')}
        </Button>
        {orderId && (
          <SoftLink href={paths.order(orderId)} className={buttonClass({ variant: 'quiet' })}>
            {t('charge.backToSales')}
          </SoftLink>
        )}
      </div>
    </main>
  );
}
