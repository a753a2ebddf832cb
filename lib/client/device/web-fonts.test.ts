import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bringFonts, FONTS_KEY, showKeptFonts } from './web-fonts';

type Listener = () => void;

let kept: Map<string, string>;
let onLoad: Listener[];
let onFonts: Listener[];
let onPicture: ((event: { target: unknown }) => void) | undefined;

class FakeElement {
  constructor(private readonly selector: string) {}
  matches(selector: string) {
    return selector === this.selector;
  }
}

function openPage(readyState: string, isKeypad = true) {
  const dataset: Record<string, string> = {};
  onLoad = [];
  onFonts = [];
  const fonts = { addEventListener: (_: string, run: Listener) => onFonts.push(run) };
  const querySelector = () => (isKeypad ? {} : null);
  onPicture = undefined;
  vi.stubGlobal('document', {
    ...{ readyState, fonts, querySelector, documentElement: { dataset } },
    addEventListener: (_: string, listener: typeof onPicture) => (onPicture = listener),
    removeEventListener: () => (onPicture = undefined),
  });
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('window', {});
  vi.stubGlobal('addEventListener', (_: string, run: Listener) => onLoad.push(run));
  return dataset;
}

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('waits on a first visit until all of the page is there, and a moment longer', () => {
  const dataset = openPage('interactive');
  showKeptFonts(FONTS_KEY);
  bringFonts();
  vi.runAllTimers();
  expect(dataset.fonts).toBeUndefined();
  for (const run of onLoad) run();
  expect(dataset.fonts).toBeUndefined();
  vi.runAllTimers();
  expect(dataset.fonts).toBe('latin');
});

it('leaves what a keypad does not show until a code stands, and elsewhere a moment more', () => {
  const keypad = openPage('complete');
  bringFonts();
  vi.runAllTimers();
  expect(keypad.fonts).toBe('latin');
  onPicture?.({ target: new FakeElement('.logo') });
  vi.runAllTimers();
  expect(keypad.fonts, 'another picture').toBe('latin');
  onPicture?.({ target: new FakeElement('.scannable') });
  vi.runAllTimers();
  expect(keypad.fonts).toBe('all');
  expect(onPicture, 'nothing is listened for any more').toBeUndefined();
  const office = openPage('complete', false);
  bringFonts();
  vi.runAllTimers();
  expect(office.fonts).toBe('all');
});

it('draws with it at once on a device that has fetched it, and only there', () => {
  openPage('complete');
  bringFonts();
  vi.runAllTimers();
  expect(kept.size, 'not before it came').toBe(0);
  for (const run of onFonts) run();
  const dataset = openPage('loading');
  showKeptFonts(FONTS_KEY);
  expect(dataset.fonts).toBe('latin');
});

it('does without storage', () => {
  const dataset = openPage('loading');
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
  });
  showKeptFonts(FONTS_KEY);
  expect(dataset.fonts).toBeUndefined();
});
