import { useEffect, useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';

const STORAGE_KEY = 'qtill.sound';

const isSoundOn = externalStore(true);

/** `locked`: the browser plays nothing before somebody touches the page. */
const access = externalStore<'unknown' | 'locked' | 'open'>('unknown');

let context: AudioContext | undefined;

const readSoundSetting = () => isSoundOn.set(deviceStorage.read(STORAGE_KEY) !== 'off');

export function setSound(isOn: boolean): void {
  deviceStorage.write(STORAGE_KEY, isOn ? 'on' : 'off');
  isSoundOn.set(isOn);
}

/** How long a browser that allows sound takes to start it; one that does not keeps silent until the next touch. */
const START_MS = 400;

/** What to play on, running; null when sound is off or not allowed now. */
export async function startAudio(): Promise<AudioContext | null> {
  if (!isSoundOn.get() || typeof AudioContext === 'undefined') return null;
  const audio = (context ??= new AudioContext());
  const enough = new Promise((resolve) => setTimeout(resolve, START_MS));
  await Promise.race([audio.resume().catch(() => undefined), enough]);
  const isRunning = audio.state === 'running';
  access.set(isRunning ? 'open' : 'locked');
  return isRunning ? audio : null;
}

/** Running all day it would cost a tablet's battery; once it was allowed to start, it starts again without a touch. */
export const rest = (): void => void context?.suspend().catch(() => undefined);

async function open(): Promise<void> {
  // A telephone call takes it away, and only a touch gives it back.
  if (access.get() === 'open' && context?.state !== 'interrupted') return;
  if (await startAudio()) rest();
}

const GESTURES = ['pointerup', 'click', 'keydown'] as const;

/** Browsers let a page play sound only after a touch or a key; whichever comes first allows it, wherever it is. */
export function unlockSoundOnGesture(): () => void {
  readSoundSetting();
  const onGesture = () => void open();
  for (const gesture of GESTURES) window.addEventListener(gesture, onGesture, true);
  return () => {
    for (const gesture of GESTURES) window.removeEventListener(gesture, onGesture, true);
  };
}

export function useSoundSetting(): boolean {
  useEffect(readSoundSetting, []);
  return useSyncExternalStore(isSoundOn.subscribe, isSoundOn.get, () => true);
}

/** Whether a payment would be silent although sound is on, until somebody touches the screen. */
export function useIsSoundLocked(): boolean {
  const isOn = useSoundSetting();
  useEffect(() => void open(), []);
  return useSyncExternalStore(access.subscribe, access.get, () => 'unknown') === 'locked' && isOn;
}
