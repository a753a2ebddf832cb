import { useTranslations } from 'next-intl';
import { Icon } from '../ui/icons/icon';

export function NothingOpen() {
  const t = useTranslations('office');
  return (
    <div className="grid justify-items-center gap-2 rounded-3xl bg-surface px-6 py-16 text-center shadow-card">
      <Icon name="checkCircle" className="size-12 text-paid-ink" />
      <p className="text-xl font-semibold">{t('none')}</p>
      <p className="text-muted">{t('noneMore')}</p>
    </div>
  );
}
