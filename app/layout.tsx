import './globals.css';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Alive } from '@/components/pwa/alive';
import { EarlyKeysScript } from '@/components/pwa/early-keys-script';
import { FontsScript } from '@/components/pwa/fonts-script';
import { HealScript } from '@/components/pwa/heal-script';
import { EnvBanner } from '@/components/till/env-banner';
import { asTheme, THEME_COOKIE } from '@/lib/api/device-settings';
import { PAGE_MESSAGES } from '@/lib/messages/page-messages';
import { pickMessages } from '@/lib/messages/till-catalogue.mjs';
import { env } from '@/lib/server/composition/env';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  return {
    title: t('name'),
    description: t('description'),
    applicationName: t('name'),
    appleWebApp: { capable: true, title: t('name'), statusBarStyle: 'default' },
    formatDetection: { telephone: false },
    icons: { icon: '/icons/icon.svg', apple: '/icons/apple-touch-icon.png' },
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f3f3ef' },
    { media: '(prefers-color-scheme: dark)', color: '#090c10' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const theme = asTheme((await cookies()).get(THEME_COOKIE)?.value);
  const gatewayEnv = env().GATEWAY_ENV;
  const t = await getTranslations('notAlive');
  return (
    <html
      lang={locale}
      dir={locale === 'ar' ? 'rtl' : 'ltr'}
      data-theme={theme}
      data-env={gatewayEnv}
      // `data-fonts` may stand there before React does.
      suppressHydrationWarning
    >
      <head>
        <FontsScript />
        <EarlyKeysScript />
        <HealScript words={{ text: t('text'), again: t('again') }} />
      </head>
      <body>
        <NextIntlClientProvider messages={pickMessages(await getMessages(), PAGE_MESSAGES.everywhere)}>
          <EnvBanner env={gatewayEnv} />
          {children}
          <p className="loading">{t('loading')}</p>
          <Alive />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
