import { useEffect, useSyncExternalStore } from 'react';
import { isSoundOn, readSoundSetting } from './sound';

export function useSoundSetting(): boolean {
  useEffect(readSoundSetting, []);
  return useSyncExternalStore(isSoundOn.subscribe, isSoundOn.get, () => true);
}
