'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { StaffDto } from '@/lib/api/till';
import { InitialsBadge } from '../ui/initials-badge';

type Props = { person: StaffDto; onChoose: () => void };

export function PersonButton({ person, onChoose }: Props) {
  const t = useTranslations('role');
  const roleId = useId();
  return (
    <li>
      <button
        type="button"
        aria-label={person.name}
        aria-describedby={roleId}
        onClick={onChoose}
        className="flex min-h-24 w-full items-center gap-4 rounded-3xl bg-surface p-4 text-start shadow-card transition-[scale] duration-100 hover:ring-2 hover:ring-primary active:scale-[0.985]"
      >
        <InitialsBadge name={person.name} className="size-14 text-xl" />
        <span className="grid min-w-0">
          <span className="truncate text-xl font-semibold">
            <bdi>{person.name}</bdi>
          </span>
          <span id={roleId} className="text-muted">
            {t(person.role)}
          </span>
        </span>
      </button>
    </li>
  );
}
