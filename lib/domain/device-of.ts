import type { Wishes } from './wishes';

/** Before the name of another system, where the gateway is told which till asked for a code. */
const SYSTEM = 'api:';

export const systemDevice = (name: string): string => `${SYSTEM}${name}`;

/** The till that asked for it; null for what no till shows. */
export const deviceOf = (wishes: Wishes): string | null =>
  wishes.channel === 'qr' && !wishes.deviceReference.startsWith(SYSTEM) ? wishes.deviceReference : null;
