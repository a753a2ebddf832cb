import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { linkPaths } from '@/lib/api/office-paths';
import type { Locale } from '@/lib/api/locale';
import { formatAmount } from '@/lib/client/format/amount';
import type { Money } from '@/lib/domain/money/money';
import { NoteSeen } from './note-seen';

type Props = {
  token: string;
  language: Locale;
  shop: string;
  amount: Money;
  reference: string;
  note: string | null;
  /** `declined`: the last try was; `refused`: the payment service did not open one a moment ago. */
  trouble: 'declined' | 'refused' | null;
  /** Where the payment itself happens. */
  payHost: string;
};

/** What is to be paid to whom. Only the button opens a payment, so whatever reads the page in passing starts nothing. */
export async function PayScreen({ token, language, shop, trouble, payHost, ...order }: Props) {
  const t = await getTranslations({ locale: language, namespace: 'payPage' });
  const { minor: amountMinor, currency } = order.amount;
  const amount = formatAmount({ amountMinor, currency, locale: language }).text;
  const other = language === 'ar' ? 'en' : 'ar';
  return (
    <main
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      className="mx-auto grid min-h-[calc(100dvh-var(--strip))] w-full max-w-lg grid-cols-[minmax(0,1fr)] content-center gap-5 p-5"
    >
      <NoteSeen token={token} />
      <section className="grid grid-cols-[minmax(0,1fr)] gap-5 rounded-3xl bg-surface p-6 text-center shadow-card">
        <h1 className="text-xl font-semibold">
          <bdi>{shop}</bdi>
        </h1>
        <p className="text-5xl font-semibold tabular-nums">
          <bdi dir="ltr">{amount}</bdi>
        </p>
        {order.note !== null && (
          <p className="text-lg break-words">
            <bdi>{order.note}</bdi>
          </p>
        )}
        <p className="text-muted">
          {t('reference')} <bdi>{order.reference}</bdi>
        </p>
        {trouble && (
          <Notice tone={trouble === 'declined' ? 'declined' : 'amber'} icon="info">
            <p className="text-start">{t(trouble)}</p>
          </Notice>
        )}
        <form method="post" action={linkPaths.api.pay(token)} className="grid">
          <button className={buttonClass({ variant: 'primary', size: 'large' })}>
            {t('pay', { amount })}
          </button>
        </form>
        <p className="text-sm text-muted">
          {t.rich('where', {
            host: () => (
              <bdi dir="ltr" className="break-all">
                {payHost}
              </bdi>
            ),
          })}
        </p>
      </section>
      <a
        href={`${linkPaths.pay(token)}?language=${other}`}
        lang={other}
        className={`mx-auto ${buttonClass({ variant: 'quiet' })}`}
      >
        {other === 'ar' ? 'العربية' : 'English'}
      </a>
    </main>
  );
}
