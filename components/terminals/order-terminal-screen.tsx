'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { OpenOnTerminalBody } from '@/lib/api/charge';
import type { OrderDto } from '@/lib/api/orders';
import { paths } from '@/lib/api/paths';
import { terminalPaths } from '@/lib/api/office-paths';
import { isPayable } from '@/lib/domain/checkout/status';
import { useTerminals } from '@/lib/client/charge/use-terminals';
import { BackLink } from '../orders/back-link';
import { TillHeader } from '../till/till-header';
import { BigAmount } from '../ui/big-amount';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { ChargeRefused } from '../ui/tap-refused';

/** Which card terminal shows a sale of the till, in the place of its code. */
export function OrderTerminalScreen({ order }: { order: OrderDto }) {
  const t = useTranslations('terminals');
  const locale = useLocale();
  const router = useRouter();
  const { terminals, hasFailed, isSaving, refusal, post } = useTerminals();
  const [newest] = order.checkouts;
  const back = newest && isPayable(newest.phase) ? paths.checkout(newest.id) : paths.order(order.id);

  const choose = async (terminalId: string) => {
    const body: OpenOnTerminalBody = { terminalId, language: locale };
    const opened = await post(terminalPaths.api.open(order.id), body);
    if (opened) router.push(paths.checkout(opened.checkout.id));
  };
  return (
    <>
      <TillHeader />
      <main className="mx-auto grid w-full max-w-3xl grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-8 sm:px-5">
        <BackLink href={back}>{t('back')}</BackLink>
        <header className="grid gap-1 px-1">
          <h1 className="text-xl font-semibold text-muted">
            {t('forOrder', { reference: order.reference })}
          </h1>
          <p>
            <BigAmount minor={order.amountMinor} currency={order.currency} max="4.5rem" />
          </p>
          <p className="text-lg">{t('about')}</p>
        </header>
        <ChargeRefused refusal={refusal} />
        {hasFailed && (
          <Notice tone="amber" icon="question" role="alert">
            {t('failed')}
          </Notice>
        )}
        {terminals?.length === 0 && (
          <Notice tone="neutral" icon="info">
            {t('none')}
          </Notice>
        )}
        <ul className="grid gap-3">
          {terminals?.map(({ id, name, place }) => (
            <li key={id} className="grid">
              <Button size="large" icon="phone" disabled={isSaving} onClick={() => void choose(id)}>
                <bdi>{name}</bdi>
                {place !== null && (
                  <>
                    {' · '}
                    <bdi>{place}</bdi>
                  </>
                )}
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
