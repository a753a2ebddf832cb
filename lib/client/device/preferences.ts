import { useSyncExternalStore } from 'react';
import { externalStore } from './external-store';
import { useLocale } from 'next-intl';
import { useRouter } from 'next/navigation';
import {
  asTheme,
  type Locale,
  LOCALE_COOKIE,
  LOCALES,
  type Theme,
  THEME_COOKIE,
} from '../../api/device-settings';

const YEAR_S = 31_536_000;

/** A setting of this device that the server needs for the first paint. */
function setDeviceCookie(name: string, value: string): void {
  document.cookie = `${name}=${value}; path=/; max-age=${YEAR_S}; samesite=lax`;
}

const changes = externalStore(0);

/** The page carries the theme since the server's first paint; it is the one place where it is kept. */
export function useTheme(): { theme: Theme; change: (next: Theme) => void } {
  const theme = useSyncExternalStore<Theme>(
    changes.subscribe,
    () => asTheme(document.documentElement.dataset.theme),
    () => 'system',
  );
  const change = (next: Theme) => {
    setDeviceCookie(THEME_COOKIE, next);
    document.documentElement.dataset.theme = next;
    changes.set(changes.get() + 1);
  };
  return { theme, change };
}

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
