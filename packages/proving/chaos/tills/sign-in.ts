import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { paths } from '@/lib/api/paths';
import type { Database } from '@/lib/db/core/database';
import type { Device } from './device';
import type { Spec } from '../spec';

const TRIES = 100;

/** As somebody of this role, before any trouble begins. */
export async function signIn(
  device: Device,
  role: string,
  { db, staff }: Pick<Spec, 'staff'> & { db: Database },
) {
  const person = staff.find((each) => each.role === role);
  if (!person) throw new Error(`The demo staff has no ${role}.`);
  const { rows } = await db.execute<{ id: string }>(sql`select id from staff where name = ${person.name}`);
  const body = { staffId: rows[0]?.id ?? '', pin: person.pin };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await device.send('POST', paths.api.signIn, { body });
    if (answer && answer.status < 300) return;
    if (answer && answer.status < 500)
      throw new Error(`${person.name} could not sign in: HTTP ${answer.status}.`);
    await wait(200);
  }
  throw new Error('Nobody answered the sign-in.');
}
