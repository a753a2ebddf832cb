import type { Spread } from '../../packages/bench/figures/spread';

/** Of milliseconds, in a line of the table. */
export const tell = ({ count, p50, p95, max }: Spread): string =>
  `p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, max ${Math.round(max)} ms (${count})`;
