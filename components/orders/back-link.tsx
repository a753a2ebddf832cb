import type { ReactNode } from 'react';
import { Icon } from '../ui/icons/icon';
import { SoftLink } from '../ui/soft-link';

/** From one of a list to the list. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <SoftLink
      href={href}
      className="inline-flex min-h-12 items-center gap-1 justify-self-start rounded-2xl pe-4 font-semibold text-muted hover:text-ink"
    >
      <Icon name="chevron" className="size-5 -scale-x-100 rtl:scale-x-100" />
      {children}
    </SoftLink>
  );
}
