import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import { type Locale, LOCALE_COOKIE, LOCALES } from '../api/locale';
import { setDeviceCookie } from './device-cookie';

/** The language of this device and the way to the other one. */
export function useLocaleSwitch(): { locale: Locale; other: Locale; switchLocale: () => void } {
  const router = useRouter();
  const locale = useLocale();
  const other = LOCALES.find((each) => each !== locale) ?? 'en';
  const switchLocale = () => {
    setDeviceCookie(LOCALE_COOKIE, other);
    router.refresh();
  };
  return { locale, other, switchLocale };
}
