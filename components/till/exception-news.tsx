'use client';
import { useTranslations } from 'next-intl';
import { useMyExceptions } from '@/lib/client/exceptions/use-my-exceptions';
import { ExceptionBanner } from './exception-banner';

/** Money that does not fit a sale of this till: somebody may have been sent away without goods, or with them. */
export function ExceptionBanners() {
  const t = useTranslations('banner');
  const news = useMyExceptions();
  if (news.length === 0) return null;
  return (
    // A code must stay whole and in its place until it has been scanned; the news comes with its result.
    <aside
      aria-label={t('newsLabel')}
      className="till-news max-h-[40dvh] overflow-y-auto [body:has(.code-frame)_&]:hidden"
    >
      <ul className="grid gap-2 p-2">
        {news.map((exception) => (
          <li key={exception.id}>
            <ExceptionBanner exception={exception} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
