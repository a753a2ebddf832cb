'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { OpenOnTerminalBody } from '@/lib/api/checkouts/charge';
import type { OrderDto } from '@/lib/api/checkouts/order';
import { paths } from '@/lib/api/paths';
import { terminalPaths } from '@/lib/api/office-paths';
import { useTerminals } from '@/lib/client/charge/use-terminals';
import { useCustomerPhone } from '@/lib/client/checkout/customer-phone';
import { backToOrder, SalePage } from '../orders/sale-page';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';
import { RequestRefused } from '../ui/forms/request-refused';
import { Reference } from '../ui/reference';

/** Which card terminal shows a sale of the till, in the place of its code. */
export function OrderTerminalScreen({ order }: { order: OrderDto }) {
  const t = useTranslations('terminals');
  const locale = useLocale();
  const router = useRouter();
  const { terminals, hasFailed, isSaving, refusal, post } = useTerminals();
  // Kept for whoever goes on to another way.
  useCustomerPhone(order.id);
  const back = backToOrder(order);

  const choose = async (terminalId: string) => {
    const body: OpenOnTerminalBody = { terminalId, language: locale };
    const opened = await post(terminalPaths.api.open(order.id), body);
    if (opened) router.push(paths.checkout(opened.checkout.id));
  };
  return (
    <SalePage
      back={{ href: back, text: t('back') }}
      title={t.rich('forOrder', { reference: () => <Reference reference={order.reference} /> })}
      amountMinor={order.amountMinor}
      currency={order.currency}
      about={<p className="text-lg">{t('about')}</p>}
    >
      <RequestRefused refusal={refusal} />
      {hasFailed && (
        <Callout tone="amber" icon="question" role="alert">
          {t('failed')}
        </Callout>
      )}
      {terminals?.length === 0 && (
        <Callout tone="neutral" icon="info">
          {t('none')}
        </Callout>
      )}
      <ul className="grid gap-3">
        {terminals?.map(({ id, name, place }) => (
          <li key={id} className="grid">
            <Button size="large" icon="phone" disabled={isSaving} onClick={() => void choose(id)}>
              <bdi>{name}</bdi>
              {place !== null && (
                <span>
                  {' · '}
                  <bdi>{place}</bdi>
                </span>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </SalePage>
  );
}
