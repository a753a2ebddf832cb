import type { Stage } from '../stage/open-stage';

/** From now on every answer of the gateway comes that much later. */
export async function slowGateway({ sandbox }: Stage, ms: number): Promise<void> {
  await sandbox.control('faults', {}, 'DELETE');
  if (ms > 0) await sandbox.control('faults', { match: {}, fault: { kind: 'slow', ms } });
}
