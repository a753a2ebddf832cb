'use client';
import { useLocaleSwitch } from '@/lib/client/device/preferences';
import { Button } from '../ui/button';

// Each language names itself, so that whoever is lost in the other one finds the way back.
const OWN_NAMES = { en: 'English', ar: 'العربية' } as const;

export function LanguageSwitch({ wide = false }: { wide?: boolean }) {
  const { other, switchLocale } = useLocaleSwitch();
  return (
    <Button lang={other} icon="language" wide={wide} onClick={switchLocale}>
      {OWN_NAMES[other]}
    </Button>
  );
}
