import type { World } from '../core/world';
import { deliver } from './deliver';
import type { Job } from './job';
import { takeDue } from './take-due';

/** Tries every delivery that is due and not under way yet, all at once as far as there is room. */
export async function sendDue(world: World): Promise<void> {
  const lanes: Promise<void>[] = [];
  for (let job = takeDue(world); job; job = takeDue(world)) lanes.push(deliverOneByOne(world, job));
  await Promise.all(lanes);
}

/** Whoever is done takes what had to wait for room. */
async function deliverOneByOne(world: World, first: Job): Promise<void> {
  for (let job: Job | undefined = first; job; job = takeDue(world)) await deliver(world, job);
}
