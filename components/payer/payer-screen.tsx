import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons/icon';
import type { IconName } from '@/components/ui/icons/icon-paths';
import type { Locale } from '@/lib/api/device-settings';
import { SOLID_TONE } from '@/components/ui/tones';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { formatAmount } from '@/lib/client/format/amount';
import type { Checkout } from '@/lib/domain/checkout/checkout';
import type { PayerState } from '@/lib/domain/checkout/display-state';
import { PayerFrame } from './payer-frame';

type Props = {
  checkout: Checkout;
  shop: string;
  state: PayerState;
  /** The checkout's own if the payer has not chosen another. */
  language?: Locale;
};

const STATE_VARIANT: Record<PayerState, { tone: Tone; icon: IconName }> = {
  paid: { tone: 'paid', icon: 'checkCircle' },
  received: { tone: 'amber', icon: 'question' },
  returned: { tone: 'neutral', icon: 'back' },
  reserved: { tone: 'amber', icon: 'hourglass' },
  waiting: { tone: 'info', icon: 'clock' },
  notPaid: { tone: 'declined', icon: 'crossCircle' },
};

const ASK_AGAIN_S = 4;

/** What became of a payment, for the one who made it. It needs no script: while it waits, it loads itself again. */
export async function PayerScreen({ checkout, shop, state, language = checkout.request.language }: Props) {
  const { gateway, phase, status, anomaly } = checkout;
  // The same checkout can be paid only once, so to go back there is safe.
  const isOpen = gateway !== null && phase === 'open' && status === 'PENDING' && anomaly === null;
  const t = await getTranslations({ locale: language, namespace: 'payer' });
  const { minor: amountMinor, currency } = checkout.amount;
  const amount = formatAmount({ amountMinor, currency, locale: language });
  const { tone, icon } = STATE_VARIANT[state];
  return (
    <PayerFrame language={language} className={`gap-3 p-6 text-center ${SOLID_TONE[tone]}`}>
      {state === 'waiting' && <meta httpEquiv="refresh" content={String(ASK_AGAIN_S)} />}
      <Icon name={icon} className="mx-auto size-16" />
      <h1 className="text-4xl leading-tight font-semibold">{t(`${state}.title`)}</h1>
      <p className="text-3xl font-semibold tabular-nums">
        <bdi dir="ltr" translate="no">
          {amount.text}
        </bdi>
      </p>
      <p className="mx-auto max-w-md text-lg">{t(`${state}.body`, { shop })}</p>
      {state === 'waiting' && isOpen && (
        <a href={gateway.redirectUrl} className={`mx-auto ${buttonClass({ size: 'large' })}`}>
          {t('toPayment')}
        </a>
      )}
      <p>
        {t('reference')} <bdi>{checkout.reference}</bdi>
      </p>
    </PayerFrame>
  );
}
