import { afterEach, describe, expect, it } from 'vitest';
import { CHIMES, gainOf, setVolume, type Sound } from './chime';
import { deviceStorage } from './device-storage';
import { readVolume, VOLUME_KEY, VOLUMES, volume } from './sound';

const sounds = Object.keys(CHIMES) as Sound[];

describe('the sounds of the till', () => {
  it('are each another melody, and those that repeat a note do so in another number', () => {
    const melodies = sounds.map((sound) => CHIMES[sound].notes.map(({ frequency }) => frequency).join(' '));
    expect(new Set(melodies).size).toBe(sounds.length);
    const beats = sounds
      .map((sound) => CHIMES[sound].notes)
      .filter((notes) => new Set(notes.map(({ frequency }) => frequency)).size === 1);
    expect(new Set(beats.map(({ length }) => length)).size).toBe(beats.length);
  });

  it('rise for money and fall for none', () => {
    const pitches = (sound: Sound) => CHIMES[sound].notes.map(({ frequency }) => frequency);
    expect(pitches('paid')).toEqual([...pitches('paid')].sort((a, b) => a - b));
    expect(pitches('notPaid')).toEqual([...pitches('notPaid')].sort((a, b) => b - a));
  });

  it('are as loud as was chosen, none when off, and never so loud that they crackle', () => {
    for (const sound of sounds) {
      const gains = VOLUMES.map((volume) => gainOf(sound, volume));
      expect(gains[0]).toBe(0);
      expect(gains, sound).toEqual([...new Set(gains)].sort((a, b) => a - b));
      expect(Math.max(...gains)).toBeLessThan(1);
    }
  });

  it('are quieter while a payment goes on than at its end', () => {
    const end = gainOf('paid', 'normal');
    for (const sound of ['waiting', 'paying', 'expiring'] as const)
      expect(gainOf(sound, 'normal'), sound).toBeLessThan(end);
    for (const sound of ['notPaid', 'look'] as const) expect(gainOf(sound, 'normal'), sound).toBe(end);
  });
});

describe('how loud the device is', () => {
  afterEach(() => deviceStorage.remove(VOLUME_KEY));

  it.each(VOLUMES)('%s is kept on the device and read again after a reload', (chosen) => {
    setVolume(chosen);
    expect(volume.get()).toBe(chosen);
    volume.set('normal');
    readVolume();
    expect(volume.get()).toBe(chosen);
  });

  it('is normal where nothing, or something unknown, is stored', () => {
    for (const stored of [null, 'on', 'deafening']) {
      if (stored !== null) deviceStorage.write(VOLUME_KEY, stored);
      volume.set('off');
      readVolume();
      expect(volume.get()).toBe('normal');
    }
  });
});
