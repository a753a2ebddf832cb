'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** The shape of the screen with a code, before there is one: nothing jumps when it comes. */
export function CodeSkeleton({ children }: { children?: ReactNode }) {
  return (
    <main className="code-frame">
      <div className="code-card scannable grid place-items-center" aria-hidden="true">
        <svg viewBox="0 0 33 33" className="size-[86%] animate-breathe fill-[#dfe2e6]">
          <path
            d="M0 0h7v7H0zm1 1v5h5V1zm25-1h7v7h-7zm1 1v5h5V1zM0 26h7v7H0zm1 1v5h5v-5z"
            fillRule="evenodd"
          />
          <path d="M2 2h3v3H2zm26 0h3v3h-3zM2 28h3v3H2z" />
        </svg>
      </div>
      <section className="code-panel">{children}</section>
    </main>
  );
}

/** For the customer, whose language nobody at the till has chosen: so in both. */
export function ScanToPay() {
  const t = useTranslations('checkout');
  return (
    <span className="mb-1 hidden text-xl font-semibold text-muted md:block low:hidden">{t('scanToPay')}</span>
  );
}
