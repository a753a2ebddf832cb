import type { World } from '../core/world';

/** Tries every delivery that is due and not under way yet. */
export async function sendDue(_world: World): Promise<void> {}
