'use client';
import { useTranslations } from 'next-intl';
import { playPaid } from '@/lib/client/device/chime';
import { setSound, useSoundSetting } from '@/lib/client/device/sound';
import { Button } from '../ui/button';

/** Sound on or off; switched on, it lets itself be heard. */
export function SoundSwitch() {
  const t = useTranslations('menu');
  const isOn = useSoundSetting();
  const toggle = () => {
    setSound(!isOn);
    if (!isOn) playPaid();
  };
  return (
    <Button role="switch" aria-checked={isOn} icon={isOn ? 'soundOn' : 'soundOff'} wide onClick={toggle}>
      {t('sound')}{' '}
      <span aria-hidden="true" className="ms-1 font-normal text-muted">
        {isOn ? t('soundOn') : t('soundOff')}
      </span>
    </Button>
  );
}
