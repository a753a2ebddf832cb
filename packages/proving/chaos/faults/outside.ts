import { z } from 'zod';
import { exceptionPaths } from '@/lib/api/office-paths';
import { gatewayFault, webhookFault } from '../../simulation/day/gateway-faults';
import type { Stage } from '../../simulation/day/scene';
import { externalPayment } from '../../simulation/day/trouble';
import type { Chance } from '../../simulation/world/chance';
import { type Device, kindOf } from '../tills/device';
import type { Injection } from './injections';
import { MINUTE } from '@/lib/domain/core/durations';

type Given = {
  readonly stage: Stage;
  /** Where a manager is signed in. */
  readonly office: Device;
  readonly count: (what: string) => void;
};

/** What the gateway, other people and the manager do. */
export function outsideEvents({ stage, office, count }: Given): readonly Injection[] {
  const { chance, gateway } = stage;
  return [
    // Several at a time: each hits only the calls that it fits, and a killed sandbox forgets the rest.
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
    { name: 'external payment', run: () => externalPayment(() => true)(stage, count) },
    { name: 'manager', run: () => resolveOne({ office, chance, count }) },
  ];
}

const listSchema = z.object({
  exceptions: z.array(z.object({ id: z.string(), decisions: z.array(z.string()) })),
});

type Manager = Omit<Given, 'stage'> & { readonly chance: Chance };

/** A manager lists the open exceptions and resolves one of them. */
async function resolveOne({ office, chance, count }: Manager): Promise<void> {
  const answer = await office.send('GET', exceptionPaths.list('open'));
  if (!answer || kindOf(answer)) return office.useNextAddress();
  const open = listSchema.parse(answer.body).exceptions.filter(({ decisions }) => decisions.length > 0);
  if (open.length === 0) return;
  const { id, decisions } = chance.pick(open);
  const body = { resolution: chance.pick(decisions) };
  const outcome = await office.send('POST', exceptionPaths.resolve(id), { body });
  if (outcome && !kindOf(outcome)) count(`manager: ${body.resolution}`);
}
