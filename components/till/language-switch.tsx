'use client';
import { useLocaleSwitch } from '@/lib/client/device/preferences';
import { Icon } from '../ui/icons/icon';
import { buttonClass } from '../ui/button';

// Each language names itself, so that whoever is lost in the other one finds the way back.
const OWN_NAMES = { en: 'English', ar: 'العربية' } as const;

export function LanguageSwitch({ wide = false }: { wide?: boolean }) {
  const { other, switchLocale } = useLocaleSwitch();
  return (
    <button
      type="button"
      lang={other}
      onClick={switchLocale}
      className={buttonClass({ variant: 'plain', wide })}
    >
      <Icon name="language" className="size-5" />
      {OWN_NAMES[other]}
    </button>
  );
}
