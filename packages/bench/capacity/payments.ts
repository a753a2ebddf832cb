import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { CHANGE_CHANNEL } from '@/lib/db/change-feed/listen';
import type { CheckoutSeen } from '../stage/http';
import type { Stage } from '../stage/open-stage';

const changeSeen = z.object({ checkoutId: z.string() });

/** When each checkout first changed in the books from now on, heard as every process of the app hears it. */
export async function hearSettled({ shop }: Stage) {
  const settledAt = new Map<string, number>();
  const client = new Client({ connectionString: shop.databaseUrl });
  await client.connect();
  client.on('notification', ({ payload }) => {
    const change = changeSeen.safeParse(JSON.parse(payload ?? '{}'));
    const id = change.data?.checkoutId;
    if (id !== undefined && !settledAt.has(id)) settledAt.set(id, performance.now());
  });
  await client.query(`listen ${CHANGE_CHANNEL}`);
  return { settledAt: settledAt as ReadonlyMap<string, number>, stop: () => client.end() };
}

/** Pays for one after the other, `everyMs` apart. */
export async function payFor(
  { sandbox }: Stage,
  codes: readonly CheckoutSeen[],
  everyMs: number,
): Promise<void> {
  for (const { payUrl } of codes) {
    await sandbox.act(await sandbox.createdAt(payUrl ?? ''), 'pay');
    await delay(everyMs);
  }
}
