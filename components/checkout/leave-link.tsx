'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';

/** The next customer need not wait: the code stays payable and its sale stays in the list. */
export function LeaveLink() {
  const t = useTranslations('checkout');
  return (
    <SoftLink
      href={paths.orders}
      aria-label={t('leave')}
      className="grid size-12 shrink-0 place-items-center rounded-full text-muted short:-my-2 hover:bg-sunken hover:text-ink"
    >
      <Icon name="list" />
    </SoftLink>
  );
}
