import { gatewayFault, stranger, webhookFault } from '../day/trouble';
import type { Stage } from '../day/stage';
import type { Device } from './device';
import { decide } from './manager';
import type { Strike } from './strikes';

const MINUTE = 60_000;

type Given = {
  readonly stage: Stage;
  readonly office: Device;
  readonly count: (what: string) => void;
};

/** What the gateway, other people and the manager do. */
export function outsideTroubles({ stage, office, count }: Given): readonly Strike[] {
  const { chance, gateway } = stage;
  return [
    // Several at a time: of each only the calls that it fits suffer, and a killed sandbox forgets the rest.
    {
      name: 'gateway faults',
      run: async () => void (await Promise.all([1, 2, 3].map(() => gatewayFault(stage, count)))),
    },
    {
      name: 'webhook faults',
      run: async () => void (await Promise.all([1, 2].map(() => webhookFault(stage, count)))),
    },
    {
      name: 'clock jump of the gateway',
      run: async () => void (await gateway.control('clock', { advanceMs: chance.between(1, 5) * MINUTE })),
    },
    { name: 'stranger', run: () => stranger(() => true)(stage, count) },
    { name: 'manager', run: () => decide({ device: office, chance, count }) },
  ];
}
