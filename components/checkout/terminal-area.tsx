'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icons/icon';

/** In the place of a code: what the customer looks at is the card terminal. */
export function TerminalArea() {
  const t = useTranslations('terminals');
  return (
    <div className="code-card grid content-center justify-items-center gap-3 bg-surface p-6 text-center">
      <Icon name="phone" className="size-20 text-muted" />
      <p className="text-2xl leading-tight font-semibold">{t('onTerminal')}</p>
      <p className="text-lg text-muted">{t('onTerminalMore')}</p>
    </div>
  );
}
