import { useEffect, useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import {
  openAudio,
  readVolume,
  rest,
  soundAccess,
  startAudio,
  type Volume,
  VOLUME_KEY,
  volume,
} from './sound';

/**
 * `paying`: the customer has begun to; `expiring`: a minute is left; `older`: a sale that is not on the screen was paid;
 * `look`: somebody has to.
 */
export type Sound = 'waiting' | 'paying' | 'expiring' | 'paid' | 'older' | 'notPaid' | 'look';

type Note = { frequency: number; at: number; lasts: number };

/** `share`: of the device's loudness; what only accompanies a payment is quieter than what ends it. */
type Chime = { notes: readonly Note[]; share: number; vibration: number[] };

/** The same note several times, at so many seconds. */
const beats = (frequency: number, lasts: number, times: readonly number[]): Note[] =>
  times.map((at) => ({ frequency, at, lasts }));

/** Told apart without looking, and by people who hear only pitch or only how many there are. */
export const CHIMES: Record<Sound, Chime> = {
  waiting: { notes: beats(523.25, 0.14, [0]), share: 0.4, vibration: [25] },
  paying: { notes: beats(783.99, 0.09, [0, 0.12]), share: 0.5, vibration: [30, 50, 30] },
  // A clock.
  expiring: { notes: beats(880, 0.06, [0, 0.18, 0.36, 0.54]), share: 0.5, vibration: [40, 140, 40, 140, 40] },
  // Rising for money, falling for none.
  paid: {
    notes: [
      { frequency: 659.26, at: 0, lasts: 0.16 },
      { frequency: 987.77, at: 0.13, lasts: 0.55 },
    ],
    share: 1,
    vibration: [60, 40, 120],
  },
  // Rising as well, and lower: what is on the screen has not changed.
  older: {
    notes: [
      { frequency: 440, at: 0, lasts: 0.12 },
      { frequency: 587.33, at: 0.1, lasts: 0.3 },
    ],
    share: 0.8,
    vibration: [60],
  },
  notPaid: {
    notes: [
      { frequency: 311.13, at: 0, lasts: 0.22 },
      { frequency: 233.08, at: 0.2, lasts: 0.4 },
    ],
    share: 1,
    vibration: [220, 90, 220],
  },
  // Neither: as somebody who knocks.
  look: { notes: beats(493.88, 0.18, [0, 0.22, 0.44]), share: 1, vibration: [120, 80, 120, 80, 120] },
};

const LOUDNESS: Record<Volume, number> = { off: 0, low: 0.12, normal: 0.35, loud: 0.9 };

/** How strong the notes of a sound are, from 0 to 1. */
export const gainOf = (sound: Sound, at: Volume): number => LOUDNESS[at] * CHIMES[sound].share;

/** Heard where sound is on and allowed, and felt where the device can vibrate. */
export const playSound = (sound: Sound): void => void play(sound);

async function play(sound: Sound): Promise<void> {
  const { notes, vibration } = CHIMES[sound];
  if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(vibration);
  const audio = await startAudio();
  if (!audio) return;
  const gain = gainOf(sound, volume.get());
  const tones = notes.map((note) => playNote(audio, note, gain));
  tones.at(-1)?.addEventListener('ended', rest);
}

function playNote(audio: AudioContext, { frequency, at, lasts }: Note, gain: number): OscillatorNode {
  const start = audio.currentTime + at;
  const tone = new OscillatorNode(audio, { type: 'triangle', frequency });
  const envelope = new GainNode(audio, { gain: 0 });
  envelope.gain.setValueAtTime(0, start);
  envelope.gain.linearRampToValueAtTime(gain, start + 0.012);
  envelope.gain.exponentialRampToValueAtTime(0.001, start + lasts);
  tone.connect(envelope).connect(audio.destination);
  tone.start(start);
  tone.stop(start + lasts);
  return tone;
}

export function setVolume(next: Volume): void {
  deviceStorage.write(VOLUME_KEY, next);
  volume.set(next);
}

/** How loud this device is. */
export function useVolume(): Volume {
  useEffect(readVolume, []);
  return useSyncExternalStore<Volume>(volume.subscribe, volume.get, () => 'normal');
}

/** Whether a payment would be silent although sound is on, until somebody touches the screen. */
export function useIsSoundBlocked(): boolean {
  const isOn = useVolume() !== 'off';
  useEffect(() => void openAudio(), []);
  return useSyncExternalStore(soundAccess.subscribe, soundAccess.get, () => 'unknown') === 'blocked' && isOn;
}
