'use client';
import { useTranslations } from 'next-intl';
import { playSound, setVolume, useVolume } from '@/lib/client/device/chime';
import { type Volume, VOLUMES } from '@/lib/client/device/sound';
import { ChoiceRow } from '../ui/forms/choice-row';

/** How loud this device is, or not at all; what is chosen lets itself be heard. */
export function VolumeChoice() {
  const t = useTranslations('menu');
  const volume = useVolume();
  const options = VOLUMES.map((value) => ({ value, label: t(`volume.${value}`) }));
  const change = (next: Volume) => {
    setVolume(next);
    if (next !== 'off') playSound('paid');
  };
  return <ChoiceRow legend={t('sound')} name="volume" options={options} value={volume} onChange={change} />;
}
