'use client';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/api/paths';
import { useTill } from '@/lib/client/session/till-context';
import { Logo } from '../ui/icons/logo';
import { NavLink } from './nav-link';
import { TillMenu } from './till-menu';
import { TillLines } from './till-provider';

/**
 * Which till this is, the two places to be, and who is at it. By its own width in letters, not the screen's: a text may be
 * larger than that says.
 */
export function TillHeader() {
  const t = useTranslations('app');
  const { shop } = useTill();
  return (
    <header className="@container">
      <div className="flex items-center gap-2 px-3 py-2 low:py-0.5 @max-[20.2rem]:gap-1 @max-[20.2rem]:px-2 sm:gap-3 sm:px-5">
        <div className="till-name relative flex min-h-12 items-center gap-2 sm:min-w-0 sm:flex-1">
          <Logo className="size-10 @max-[20.2rem]:hidden" />
          <p className="hidden min-w-0 flex-1 truncate text-lg font-semibold sm:block">
            <bdi>{shop}</bdi>
          </p>
          <TillLines place="header" />
        </div>
        <nav className="flex min-w-0 flex-1 gap-1 sm:flex-none">
          <NavLink href={paths.newSale} icon="keypad">
            {t('newSale')}
          </NavLink>
          <NavLink href={paths.orders} icon="list">
            {t('sales')}
          </NavLink>
        </nav>
        <TillMenu />
      </div>
    </header>
  );
}
