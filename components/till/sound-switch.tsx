'use client';
import { useTranslations } from 'next-intl';
import { playPaid, setSound, unlockSound, useSoundSetting } from '@/lib/client/device/sound';
import { Icon } from '../ui/icons/icon';
import { buttonClass } from '../ui/button';

/** Sound on or off; switched on, it lets itself be heard. */
export function SoundSwitch() {
  const t = useTranslations('menu');
  const isOn = useSoundSetting();
  const toggle = () => {
    setSound(!isOn);
    unlockSound();
    if (!isOn) playPaid();
  };
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      onClick={toggle}
      className={buttonClass({ variant: 'plain', wide: true })}
    >
      <Icon name={isOn ? 'soundOn' : 'soundOff'} className="size-5" />
      {t('sound')}
      <span aria-hidden="true" className="font-normal text-muted">
        {isOn ? t('soundOn') : t('soundOff')}
      </span>
    </button>
  );
}
