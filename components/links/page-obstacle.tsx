'use client';
import { useTranslations } from 'next-intl';
import type { OurPagesDto } from '@/lib/api/links/link';
import { Button } from '../ui/button';
import { Callout } from '../ui/callout';

/** Why customers cannot open our page, and what to set; null: they can. */
export function usePageObstacleText({ pageObstacle, hasPage }: OurPagesDto): string | null {
  const t = useTranslations('links.obstacle');
  if (pageObstacle === null) return null;
  const { because, address } = pageObstacle;
  return hasPage ? t('inside') : `${t(because, { address: address ?? '' })} ${t('set')}`;
}

type Props = { isSaving: boolean; onInstead: () => void };

/** A link to our page that nobody outside can open, and what takes its place with one press. */
export function PageRefused({ isSaving, onInstead }: Props) {
  const t = useTranslations();
  return (
    <Callout
      tone="amber"
      icon="info"
      action={
        <Button icon="link" disabled={isSaving} onClick={onInstead}>
          {t('links.instead')}
        </Button>
      }
    >
      <p>{t('refused.page_unreachable')}</p>
    </Callout>
  );
}
