'use client';
import { useTranslations } from 'next-intl';
import { THEMES } from '@/lib/api/device-settings';
import { useTheme } from '@/lib/client/device/preferences';

const LABELS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

export function ThemeChoice() {
  const t = useTranslations('menu');
  const { theme, change } = useTheme();
  return (
    <fieldset className="grid grid-cols-3 overflow-hidden rounded-2xl ring-1 ring-edge ring-inset">
      <legend className="sr-only">{t('theme')}</legend>
      {THEMES.map((each) => (
        <label
          key={each}
          className="grid min-h-12 place-items-center px-2 text-center leading-tight font-semibold has-checked:bg-primary has-checked:text-primary-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-primary"
        >
          <input
            type="radio"
            name="theme"
            className="sr-only"
            checked={theme === each}
            onChange={() => change(each)}
          />
          {t(LABELS[each])}
        </label>
      ))}
    </fieldset>
  );
}
