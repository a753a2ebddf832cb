export const LOCALES = ['en', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

/** The cookie that holds the language of one device. */
export const LOCALE_COOKIE = 'qtill_locale';

export const isLocale = (text: string | undefined): text is Locale =>
  LOCALES.some((locale) => locale === text);
