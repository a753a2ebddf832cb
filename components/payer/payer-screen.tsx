import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { Icon } from '@/components/ui/icons/icon';
import type { IconName } from '@/components/ui/icons/icon-paths';
import type { Locale } from '@/lib/api/device-settings';
import { SOLID_TONE } from '@/components/ui/tones';
import type { Tone } from '@/lib/client/checkout/state-variant';
import { formatAmount } from '@/lib/client/format/amount';
import { type Checkout, heldBack, isWaiting } from '@/lib/domain/checkout/checkout';
import type { PayerState } from '@/lib/domain/checkout/display-state';
import type { Money } from '@/lib/domain/money/money';
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
  heldBack: { tone: 'amber', icon: 'question' },
  returned: { tone: 'neutral', icon: 'back' },
  reserved: { tone: 'amber', icon: 'hourglass' },
  waiting: { tone: 'info', icon: 'clock' },
  paidOtherwise: { tone: 'neutral', icon: 'checkCircle' },
  notPaid: { tone: 'declined', icon: 'crossCircle' },
};

const ASK_AGAIN_S = 4;

/** What became of a payment, for the one who made it. It needs no script: while it waits, it loads itself again. */
export async function PayerScreen({ checkout, shop, state, language = checkout.request.language }: Props) {
  // The same checkout can be paid only once, so to go back there is safe.
  const payAt = isWaiting(checkout) ? checkout.gateway?.redirectUrl : undefined;
  const t = await getTranslations({ locale: language, namespace: 'payer' });
  const inWords = ({ minor: amountMinor, currency }: Money) =>
    formatAmount({ amountMinor, currency, locale: language }).text;
  const asked = inWords(checkout.amount);
  const held = state === 'heldBack' ? heldBack(checkout) : null;
  const { tone, icon } = STATE_VARIANT[state];
  return (
    <PayerFrame language={language} className={`gap-3 p-6 text-center ${SOLID_TONE[tone]}`}>
      {state === 'waiting' && <meta httpEquiv="refresh" content={String(ASK_AGAIN_S)} />}
      <Icon name={icon} className="mx-auto size-16" />
      <h1 className="text-4xl leading-tight font-semibold">{t(`${state}.title`)}</h1>
      <p className="text-3xl font-semibold tabular-nums">
        <bdi dir="ltr" translate="no">
          {held ? inWords(held.amount) : asked}
        </bdi>
      </p>
      {held && <p className="mx-auto max-w-md text-lg">{t(`heldBack.because.${held.because}`, { asked })}</p>}
      <p className="mx-auto max-w-md text-lg">{t(`${state}.body`, { shop })}</p>
      {state === 'waiting' && payAt !== undefined && (
        <a href={payAt} className={`mx-auto ${buttonClass({ size: 'large' })}`}>
          {t('toPayment')}
        </a>
      )}
      <p>
        {t('reference')} <bdi>{checkout.reference}</bdi>
      </p>
    </PayerFrame>
  );
}
