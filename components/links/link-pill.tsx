'use client';
import { useTranslations } from 'next-intl';
import type { LinkState } from '@/lib/domain/link/payment-link';
import { STATE_VARIANT, type StateIcon, type Tone } from '@/lib/client/checkout/state-variant';
import { Pill } from '../ui/pill';

type OwnWord = 'unpaid' | 'opened' | 'atPayment';

const OWN_VARIANT: Record<OwnWord, { tone: Tone; icon: StateIcon }> = {
  unpaid: { tone: 'neutral', icon: 'clock' },
  opened: { tone: 'info', icon: 'phone' },
  atPayment: { tone: 'amber', icon: 'phone' },
};

const isOwnWord = (state: LinkState): state is OwnWord => Object.hasOwn(OWN_VARIANT, state);

/** How far a link came: a word of its own, or that of the payment. */
export function LinkPill({ state }: { state: LinkState }) {
  const t = useTranslations();
  return isOwnWord(state) ? (
    <Pill {...OWN_VARIANT[state]}>{t(`links.state.${state}`)}</Pill>
  ) : (
    <Pill {...STATE_VARIANT[state]}>{t(`state.${state}`)}</Pill>
  );
}
