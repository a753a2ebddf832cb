'use client';
import { useTranslations } from 'next-intl';
import { THEMES } from '@/lib/api/device-settings';
import { useTheme } from '@/lib/client/device/preferences';
import { ChoiceRow } from '../ui/forms/choice-row';

const LABELS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

export function ThemeChoice() {
  const t = useTranslations('menu');
  const { theme, change } = useTheme();
  const options = THEMES.map((value) => ({ value, label: t(LABELS[value]) }));
  return <ChoiceRow legend={t('theme')} name="theme" options={options} value={theme} onChange={change} />;
}
