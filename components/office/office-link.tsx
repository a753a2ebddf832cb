'use client';
import { useTranslations } from 'next-intl';
import { exceptionPaths } from '@/lib/api/office-paths';
import { useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { buttonClass } from '../ui/button';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';
import { SOFT_TONE } from '../ui/tones';

/** To the money that does not fit, with how much of it there is. */
export function OfficeLink({ onGo }: { onGo: () => void }) {
  const t = useTranslations('office');
  const count = useExceptions('open')?.exceptions.length;
  return (
    <SoftLink
      href={exceptionPaths.all}
      onClick={onGo}
      className={buttonClass({ variant: 'plain', size: 'large', wide: true })}
    >
      <Icon name="info" className="size-5" />
      {t('title')}
      {count !== undefined && (
        <span
          data-pill
          className={`rounded-full px-3 py-1 text-sm leading-snug whitespace-nowrap ${SOFT_TONE[count > 0 ? 'amber' : 'neutral']}`}
        >
          {t('count', { count })}
        </span>
      )}
    </SoftLink>
  );
}
