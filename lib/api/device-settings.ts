/** Settings of one device, kept in cookies because the server needs them for the first paint. */
export const LOCALES = ['en', 'ar'] as const;

export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'qtill_locale';

export const isLocale = (text: string | undefined): text is Locale =>
  LOCALES.some((locale) => locale === text);

export const THEMES = ['system', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'qtill_theme';

export const asTheme = (text: string | undefined): Theme =>
  THEMES.find((theme) => theme === text) ?? 'system';
