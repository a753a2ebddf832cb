import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';

export const VOLUMES = ['off', 'low', 'normal', 'loud'] as const;

export type Volume = (typeof VOLUMES)[number];

export const VOLUME_KEY = 'qtill.sound';

export const volume = externalStore<Volume>('normal');

/** Earlier versions stored `on`, which is as loud as `normal`. */
export function readVolume(): void {
  const stored = deviceStorage.read(VOLUME_KEY);
  volume.set(VOLUMES.find((each) => each === stored) ?? 'normal');
}

/** `blocked`: the browser plays nothing before somebody touches the page. */
export const soundAccess = externalStore<'unknown' | 'blocked' | 'open'>('unknown');

let context: AudioContext | undefined;

/** How long a browser that allows sound may take to start it; one that does not keeps silent until the next touch. */
const START_MS = 1_500;

/** What to play on, running; null when sound is off or not allowed now. */
export async function startAudio(): Promise<AudioContext | null> {
  if (volume.get() === 'off' || typeof AudioContext === 'undefined') return null;
  const audio = (context ??= new AudioContext());
  const enough = new Promise((resolve) => setTimeout(resolve, START_MS));
  await Promise.race([audio.resume().catch(() => undefined), enough]);
  const isRunning = audio.state === 'running';
  soundAccess.set(isRunning ? 'open' : 'blocked');
  if (!isRunning) return null;
  users += 1;
  return audio;
}

/** Who has what `startAudio` gave and has not rested it: one must not silence another. */
let users = 0;

/** Running all day it would cost a tablet's battery; once it was allowed to start, it starts again without a touch. */
export function rest(): void {
  users -= 1;
  if (users === 0) void context?.suspend().catch(() => undefined);
}

export async function openAudio(): Promise<void> {
  // A telephone call takes it away, and only a touch gives it back.
  if (soundAccess.get() === 'open' && context?.state !== 'interrupted') return;
  if (await startAudio()) rest();
}

const GESTURES = ['pointerup', 'click', 'keydown'] as const;

/** Browsers let a page play sound only after a touch or a key; whichever comes first allows it, wherever it is. */
export function unlockSoundOnGesture(): () => void {
  readVolume();
  const onGesture = () => void openAudio();
  for (const gesture of GESTURES) window.addEventListener(gesture, onGesture, true);
  return () => {
    for (const gesture of GESTURES) window.removeEventListener(gesture, onGesture, true);
  };
}
