import { describe, expect, it } from 'vitest';
import { facingGains } from './face-customer';

describe('turning to the customer', () => {
  it.each([
    [1180, 820],
    [820, 1180],
    [744, 1133],
    [1024, 600],
  ])('gains on what stands on a counter: %i x %i', (width, height) => {
    expect(facingGains({ width, height })).toBe(true);
  });

  it.each([
    [320, 568],
    [430, 932],
    [932, 430],
    [640, 400],
  ])('gains nothing on what is held out by hand, or has no room: %i x %i', (width, height) => {
    expect(facingGains({ width, height })).toBe(false);
  });
});
