import { getRequestConfig } from 'next-intl/server';
import { cookies, headers } from 'next/headers';
import { pickLocale } from './pick-locale';

const CATALOGUES = {
  en: () => import('./en.json'),
  ar: () => import('./ar.json'),
};

export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? pickLocale(await cookies(), await headers());
  return { locale, messages: (await CATALOGUES[locale]()).default };
});
