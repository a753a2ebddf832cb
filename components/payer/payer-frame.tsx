import type { ReactNode } from 'react';
import type { Locale } from '@/lib/api/device-settings';

type Props = {
  language: Locale;
  /** How it lays out what it shows. */ className: string;
  children: ReactNode;
};

/** A whole screen for somebody who pays, in their language whatever the server's other screens speak. */
export function PayerFrame({ language, className, children }: Props) {
  return (
    <main
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      className={`grid min-h-page content-center ${className}`}
    >
      {children}
    </main>
  );
}
