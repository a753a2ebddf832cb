'use client';
import { useTranslations } from 'next-intl';
import type { DisplayState } from '@/lib/domain/checkout/display-state';
import { STATE_VARIANT } from '@/lib/client/checkout/state-variant';
import { Pill } from './pill';

/** The state of a checkout in a list. */
export function StatePill({ state }: { state: DisplayState }) {
  const t = useTranslations('state');
  return <Pill {...STATE_VARIANT[state]}>{t(state)}</Pill>;
}
