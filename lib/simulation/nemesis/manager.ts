import { z } from 'zod';
import { exceptionPaths } from '../../api/office-paths';
import type { Chance } from '../world/chance';
import { type Device, kindOf } from './device';

const listSchema = z.object({
  exceptions: z.array(z.object({ id: z.string(), decisions: z.array(z.string()) })),
});

type Given = { readonly device: Device; readonly chance: Chance; readonly count: (what: string) => void };

/** Looks at what does not fit and decides about one of them. */
export async function decide({ device, chance, count }: Given): Promise<void> {
  const answer = await device.send('GET', exceptionPaths.list('open'));
  if (!answer || kindOf(answer)) return device.turnElsewhere();
  const open = listSchema.parse(answer.body).exceptions.filter(({ decisions }) => decisions.length > 0);
  if (open.length === 0) return;
  const { id, decisions } = chance.pick(open);
  const body = { resolution: chance.pick(decisions) };
  const outcome = await device.send('POST', exceptionPaths.resolve(id), { body });
  if (outcome && !kindOf(outcome)) count(`manager: ${body.resolution}`);
}
