import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Card } from '@/components/ui/card';
import type { IconName } from '@/components/ui/icons/icon-paths';
import { Reference } from '@/components/ui/reference';
import type { Locale } from '@/lib/api/device-settings';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { formatAmount } from '@/lib/client/format/amount';
import { amountInProse } from '@/lib/client/format/amount';
import { type Checkout, countedAmount, heldBack, isWaiting } from '@/lib/domain/checkout/checkout';
import type { PayerState } from '@/lib/domain/checkout/display-state';
import type { Money } from '@/lib/domain/money/money';
import { AskAgain } from './ask-again';
import { PayerFrame } from './payer-frame';

type Props = {
  checkout: Checkout;
  shop: string;
  state: PayerState;
  /** The address of this page. */
  here: string;
  /** The checkout's own if the payer has not chosen another. */
  language?: Locale;
};

/** Nothing of it is the till's: no picture of this page passes for the till's Paid. */
const STATE_VARIANT: Record<PayerState, { tone: Tone; icon: IconName }> = {
  paid: { tone: 'paid', icon: 'check' },
  heldBack: { tone: 'amber', icon: 'question' },
  returned: { tone: 'neutral', icon: 'back' },
  reserved: { tone: 'amber', icon: 'hourglass' },
  waiting: { tone: 'info', icon: 'clock' },
  paidOtherwise: { tone: 'neutral', icon: 'check' },
  notPaid: { tone: 'declined', icon: 'cross' },
};

/** What became of a payment, for the one who made it. */
export async function PayerScreen({
  checkout,
  shop,
  state,
  here,
  language = checkout.request.language,
}: Props) {
  // The same checkout can be paid only once, so to go back there is safe.
  const payAt = isWaiting(checkout) ? checkout.gateway?.redirectUrl : undefined;
  const t = await getTranslations({ locale: language, namespace: 'payer' });
  const inWords = ({ minor: amountMinor, currency }: Money) =>
    formatAmount({ amountMinor, currency, locale: language }).text;
  const asked = inWords(checkout.amount);
  const held = state === 'heldBack' ? heldBack(checkout) : null;
  return (
    <PayerFrame
      language={language}
      className="mx-auto w-full max-w-lg grid-cols-[minmax(0,1fr)] gap-5 p-5 text-center"
    >
      <Card as="section" spacing="roomy">
        <header className="grid gap-1">
          <h1 className="text-xl font-semibold">{t('title')}</h1>
          <p className="text-lg">
            <bdi>{shop}</bdi>
          </p>
        </header>
        <p className="text-4xl font-semibold tabular-nums">
          <bdi dir="ltr" translate="no">
            {inWords(held ? held.amount : countedAmount(checkout))}
          </bdi>
        </p>
        <div role="status" className="text-start">
          <Callout {...STATE_VARIANT[state]}>
            <h2 className="text-lg font-semibold">{t(`${state}.title`)}</h2>
            {held && (
              <p>{t(`heldBack.because.${held.because}`, { asked: amountInProse(asked, language) })}</p>
            )}
            <p>{t(`${state}.body`, { shop })}</p>
          </Callout>
        </div>
        {state === 'waiting' && (
          <AskAgain
            checkoutId={checkout.id}
            canPay={payAt !== undefined}
            here={here}
            words={{ byItself: t('looks'), now: t('lookAgain') }}
          />
        )}
        {state === 'waiting' && payAt !== undefined && (
          <a href={payAt} className={`mx-auto ${buttonClass({ variant: 'quiet' })}`}>
            {t('toPayment')}
          </a>
        )}
        <p className="text-muted">
          {t('reference')} <Reference reference={checkout.reference} />
        </p>
      </Card>
    </PayerFrame>
  );
}

/** An address of a payment that nobody knows. */
export async function NoPaymentScreen({ language }: { language: Locale }) {
  const t = await getTranslations({ locale: language, namespace: 'payer.missing' });
  return (
    <PayerFrame language={language} className="justify-items-center gap-3 p-6 text-center">
      <h1 className="text-3xl leading-tight font-semibold">{t('title')}</h1>
      <p className="max-w-md text-lg">{t('body')}</p>
    </PayerFrame>
  );
}
