import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';

/** What a messenger shows beside the address: nothing of the till, which is not what the payer gets. */
export async function payerMetadata(): Promise<Metadata> {
  const t = await getTranslations('payer');
  return { title: t('title'), description: null, applicationName: null, robots: { index: false } };
}
