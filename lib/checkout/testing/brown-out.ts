import type { Transport } from '../../gateway/http';

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Lost calls in a row, so that an immediate retry does not help. */
const BURST = 3;

/** Loses a share of the calls, in bursts: half of them on the way to the gateway, half on the way back. */
export function brownOut(transport: Transport, share: number, random: () => number): Transport {
  const lost = { ok: false, error: { kind: 'in_doubt', detail: 'brown-out' } } as const;
  const begins = share / (BURST - share * (BURST - 1));
  let left = 0;
  return async (request) => {
    if (left === 0 && random() < begins) left = BURST;
    if (left === 0) return transport(request);
    left -= 1;
    if (random() < 0.5) return lost;
    await transport(request);
    return lost;
  };
}
