import type { MetadataRoute } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { paths } from '@/lib/api/paths';

export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await getTranslations('app');
  const locale = await getLocale();
  return {
    id: '/',
    name: t('name'),
    short_name: t('name'),
    description: t('description'),
    lang: locale,
    dir: locale === 'ar' ? 'rtl' : 'ltr',
    start_url: paths.newSale,
    scope: '/',
    display: 'standalone',
    background_color: '#f3f3ef',
    theme_color: '#f3f3ef',
    categories: ['business', 'finance'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
    shortcuts: [
      {
        name: t('newSale'),
        description: t('newSaleShortcut'),
        url: paths.newSale,
        icons: [{ src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' }],
      },
      { name: t('sales'), url: paths.orders },
    ],
  };
}
