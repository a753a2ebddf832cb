import { rest, startAudio } from './sound';

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
// Neither: the same note again, as somebody who knocks.
const LOOK: Note[] = [0, 0.22, 0.44].map((at) => ({ frequency: 493.88, at, lasts: 0.18 }));
// One note, not the two of Paid: what is on the screen has not changed.
const OLDER: Note[] = [{ frequency: 783.99, at: 0, lasts: 0.3 }];

export const playPaid = () => void play(PAID, [60, 40, 120]);

export const playNotPaid = () => void play(NOT_PAID, [220, 90, 220]);

export const playLook = () => void play(LOOK, [120, 80, 120, 80, 120]);

export const playOlder = () => void play(OLDER, [60]);

async function play(notes: Note[], vibration: number[]): Promise<void> {
  if ('vibrate' in navigator && navigator.userActivation?.hasBeenActive) navigator.vibrate(vibration);
  const audio = await startAudio();
  if (!audio) return;
  const tones = notes.map((note) => playNote(audio, note));
  tones.at(-1)?.addEventListener('ended', rest);
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
