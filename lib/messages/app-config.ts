import type en from './en.json';

// Makes every key and language a compile-time matter.
declare module 'next-intl' {
  interface AppConfig {
    Locale: 'en' | 'ar';
    Messages: typeof en;
  }
}
