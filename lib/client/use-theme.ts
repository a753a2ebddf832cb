import { useSyncExternalStore } from 'react';
import { setDeviceCookie } from './device-cookie';
import { externalStore } from './external-store';
import { asTheme, type Theme, THEME_COOKIE } from './theme';

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
