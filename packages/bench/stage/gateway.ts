import { waitUntil } from '@/scripts/lib/wait.mjs';
import type { Stage } from './open-stage';

/** The checkout that the gateway created last. */
export async function newestAt({ sandbox }: Pick<Stage, 'sandbox'>) {
  const last = (await sandbox.created()).at(-1);
  if (!last) throw new Error('The gateway created nothing.');
  return last;
}

export async function payNewest(stage: Pick<Stage, 'sandbox'>): Promise<void> {
  await stage.sandbox.act(await newestAt(stage), 'pay');
}

const LIMIT_MS = 60_000;

/** The gateway ends every code that is still open, and the app has heard of it: what comes next begins as if alone. */
export async function closeAll({ sandbox, database }: Stage): Promise<void> {
  // Those that have ended are refused.
  for (const code of await sandbox.created()) await sandbox.act(code, 'cancel').catch(() => undefined);
  const isOver = async () => {
    const { rows } = await database.query(`select 1 from checkouts where phase = 'open' limit 1`);
    return rows.length === 0;
  };
  if (!(await waitUntil(isOver, { everyMs: 200, limitMs: LIMIT_MS })))
    throw new Error('Codes that ended at the gateway are still open in the books.');
}
