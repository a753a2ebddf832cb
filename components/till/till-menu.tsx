'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { can } from '@/lib/domain/staff/staff';
import { useTill } from '@/lib/client/session/till-context';
import { showLater } from '../ui/show-later';
import { InitialsBadge } from '../ui/initials-badge';

/** What `OpenCount` says. */
const OPEN_COUNT = 'open-count';

const loadSheet = async () => (await import('../menu/menu-sheet')).MenuSheet;

/** The parts of a sale come first; whoever reaches for the menu before has it all the same. */
const SALE_FIRST_MS = 5_000;

const loadAhead = () => void loadSheet().catch(() => undefined);

const MenuSheet = showLater(loadSheet);
const OpenCount = showLater(async () => (await import('../office/office-link')).OpenCount);

/** Who is signed in; behind the name is the menu. */
export function TillMenu() {
  const t = useTranslations('menu');
  const { staff } = useTill();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const later = setTimeout(loadAhead, SALE_FIRST_MS);
    return () => clearTimeout(later);
  }, []);
  return (
    <>
      <button
        type="button"
        aria-label={t('open', { name: staff.name })}
        aria-haspopup="dialog"
        {...(can(staff, 'exceptions.see') && { 'aria-describedby': OPEN_COUNT })}
        onPointerEnter={loadAhead}
        onFocus={loadAhead}
        onClick={() => setIsOpen(true)}
        className="relative inline-flex min-h-12 items-center gap-2 rounded-full p-1 hover:bg-sunken md:pe-4"
      >
        <InitialsBadge person={staff} className="size-10 text-base" />
        {can(staff, 'exceptions.see') && <OpenCount id={OPEN_COUNT} />}
        <span className="hidden max-w-40 truncate font-semibold md:inline">
          <bdi>{staff.name}</bdi>
        </span>
      </button>
      {isOpen && <MenuSheet onClose={() => setIsOpen(false)} />}
    </>
  );
}
