import type { Wishes } from './wishes';

/** The till that asked for it; null for what no till shows. */
export const deviceOf = (wishes: Wishes): string | null =>
  wishes.channel === 'qr' ? wishes.deviceReference : null;
