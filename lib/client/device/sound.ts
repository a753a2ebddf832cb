import { deviceStorage } from './device-storage';
import { externalStore } from './external-store';
import { useEffect, useSyncExternalStore } from 'react';

const STORAGE_KEY = 'qtill.sound';

type Note = { frequency: number; at: number; lasts: number };

// Rising for money, falling for none: told apart without looking, and by people who hear only pitch.
const PAID: Note[] = [
  { frequency: 659.26, at: 0, lasts: 0.16 },
  { frequency: 987.77, at: 0.13, lasts: 0.55 },
];
const NOT_PAID: Note[] = [
  { frequency: 311.13, at: 0, lasts: 0.22 },
  { frequency: 233.08, at: 0.2, lasts: 0.4 },
];

const isSoundOn = externalStore(true);

let context: AudioContext | undefined;

const readSoundSetting = () => isSoundOn.set(deviceStorage.read(STORAGE_KEY) !== 'off');

export function setSound(isOn: boolean): void {
  deviceStorage.write(STORAGE_KEY, isOn ? 'on' : 'off');
  isSoundOn.set(isOn);
}

/** Browsers let a page play sound only after a touch, so this runs inside the press on Charge. */
export function unlockSound(): void {
  if (!isSoundOn.get() || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  if (context.state !== 'running') void context.resume().catch(() => undefined);
}

export const playPaid = () => play(PAID, [60, 40, 120]);

export const playNotPaid = () => play(NOT_PAID, [220, 90, 220]);

function play(notes: Note[], vibration: number[]): void {
  if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(vibration);
  const audio = context;
  if (!isSoundOn.get() || audio?.state !== 'running') return;
  const tones = notes.map((note) => playNote(audio, note));
  // A context that runs all day costs a tablet's battery; the next touch on Charge wakes it.
  tones.at(-1)?.addEventListener('ended', () => void audio.suspend().catch(() => undefined));
}

function playNote(audio: AudioContext, { frequency, at, lasts }: Note): OscillatorNode {
  const start = audio.currentTime + at;
  const tone = new OscillatorNode(audio, { type: 'triangle', frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.35, start + 0.012);
  volume.gain.exponentialRampToValueAtTime(0.001, start + lasts);
  tone.connect(volume).connect(audio.destination);
  tone.start(start);
  tone.stop(start + lasts);
  return tone;
}

export function useSoundSetting(): boolean {
  useEffect(readSoundSetting, []);
  return useSyncExternalStore(isSoundOn.subscribe, isSoundOn.get, () => true);
}
