import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hueOf } from './initials-badge';

type Rgb = readonly [number, number, number];

const css = readFileSync(join(import.meta.dirname, '../../app/globals.css'), 'utf8');
const rule =
  /\.person-badge \{\s*background: light-dark\((.*?), (oklch.*?)\);\s*color: light-dark\((.*?), (.*?)\)/.exec(
    css,
  );
const [, lightColour = '', darkColour = '', lightInk = '', darkInk = ''] = rule ?? [];

/** Linear light, cut to what a screen can show. */
function ofOklch(colour: string, hue: number): Rgb {
  const [lightness = 0, chroma = 0] = [...colour.matchAll(/[\d.]+/g)].map(Number);
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    cut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    cut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function ofHex(hex: string): Rgb {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Rgb) => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colour of a person', () => {
  it.each([
    { when: 'by day', colour: lightColour, ink: lightInk, card: '#ffffff' },
    { when: 'by night', colour: darkColour, ink: darkInk, card: '#1b2129' },
  ])('can be read $when, and stands out from its card, whatever the hue', ({ colour, ink, card }) => {
    for (let hue = 0; hue < 360; hue += 1) {
      expect(contrast(ofOklch(colour, hue), ofHex(ink)), `${hue}`).toBeGreaterThan(4.5);
      expect(contrast(ofOklch(colour, hue), ofHex(card)), `${hue}`).toBeGreaterThan(3);
    }
  });

  it('is always the same one, and another for most others', () => {
    const ids = Array.from({ length: 8 }, (_, index) => `stf_${index}k3m9x`);
    expect(ids.map(hueOf)).toEqual(ids.map(hueOf));
    expect(new Set(ids.map(hueOf)).size).toBe(8);
  });
});
