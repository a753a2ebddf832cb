'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icons/icon';
import type { IconName } from '../ui/icons/icon-paths';
import { SoftLink } from '../ui/soft-link';

type Props = { href: string; icon: IconName; children: ReactNode };

export function NavLink({ href, icon, children }: Props) {
  const isHere = usePathname() === href;
  const variant = isHere ? 'bg-surface text-ink shadow-card' : 'text-muted hover:bg-sunken hover:text-ink';
  return (
    <SoftLink
      href={href}
      {...(isHere && { 'aria-current': 'page' as const })}
      className={`inline-flex min-h-12 items-center gap-2 rounded-2xl px-3 font-semibold whitespace-nowrap @max-[20.2rem]:min-w-0 @max-[20.2rem]:px-2 @max-[20.2rem]:whitespace-normal @max-[17.5rem]:px-1 @max-[17.5rem]:text-sm sm:px-4 ${variant}`}
    >
      <Icon name={icon} className="size-5 @max-[20.2rem]:hidden rtl:@max-[24rem]:hidden" />
      {children}
    </SoftLink>
  );
}
