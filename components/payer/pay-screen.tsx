import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icons/icon';
import { NoteText, Reference } from '@/components/ui/reference';
import { linkPaths } from '@/lib/api/office-paths';
import type { Locale } from '@/lib/api/device-settings';
import { formatAmount } from '@/lib/client/format/amount';
import type { Money } from '@/lib/domain/money/money';
import { NoteSeen } from './note-seen';
import { PayForm } from './pay-form';
import { PayerFrame } from './payer-frame';

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
    <PayerFrame
      language={language}
      className="mx-auto w-full max-w-lg grid-cols-[minmax(0,1fr)] gap-5 p-5 text-center"
    >
      <NoteSeen token={token} />
      <Card as="section" spacing="roomy">
        <h1 className="text-xl font-semibold">
          <bdi>{shop}</bdi>
        </h1>
        <p className="text-5xl font-semibold tabular-nums">
          <bdi dir="ltr" translate="no">
            {amount}
          </bdi>
        </p>
        {order.note !== null && (
          <p className="text-lg break-words">
            <NoteText note={order.note} />
          </p>
        )}
        <p className="text-muted">
          {t('reference')} <Reference reference={order.reference} />
        </p>
        {trouble && (
          <Callout tone={trouble === 'declined' ? 'declined' : 'amber'} icon="info">
            <p className="text-start">{t(trouble)}</p>
          </Callout>
        )}
        <PayForm action={linkPaths.api.pay(token)} busy={t('opening')}>
          {t.rich('pay', {
            amount: () => (
              <bdi dir="ltr" translate="no">
                {amount}
              </bdi>
            ),
          })}
        </PayForm>
        <p className="text-sm text-muted">
          {t.rich('where', {
            host: () => (
              <bdi dir="ltr" className="wrap-anywhere">
                {payHost}
              </bdi>
            ),
          })}
        </p>
      </Card>
      <a
        href={`${linkPaths.pay(token)}?language=${other}`}
        lang={other}
        className={`mx-auto ${buttonClass({ variant: 'quiet' })}`}
      >
        {other === 'ar' ? 'العربية' : 'English'}
      </a>
    </PayerFrame>
  );
}

type OverProps = { language: Locale; /** Null: nobody knows whose link it was. */ shop: string | null };

/** A link by which nothing can be paid any more. */
export async function LinkOverScreen({ language, shop }: OverProps) {
  const t = await getTranslations({ locale: language, namespace: 'payPage' });
  return (
    <PayerFrame language={language} className="justify-items-center gap-3 p-6 text-center">
      <Icon name="hourglass" className="size-14 text-muted" />
      <h1 className="text-3xl leading-tight font-semibold">{t('overTitle')}</h1>
      <p className="max-w-md text-lg">{shop === null ? t('overUnknown') : t('over', { shop })}</p>
    </PayerFrame>
  );
}
