import { createHash, randomUUID } from 'node:crypto';
import type { Stage } from './open-stage';

/** A device that somebody is signed in on. */
export type Device = { readonly session: string; readonly reference: string };

/** New ones, with a cashier on each. Written into the database: thousands of PINs would take minutes to compare. */
export async function signInDevices({ database }: Pick<Stage, 'database'>, count: number): Promise<Device[]> {
  const devices = Array.from({ length: count }, () => ({
    session: randomUUID(),
    reference: `bench-${randomUUID().slice(0, 8)}`,
  }));
  const hashes = devices.map(({ session }) => createHash('sha256').update(session).digest('hex'));
  const { rowCount } = await database.query(
    `insert into sessions (token_hash, staff_id, device_reference, created_at, expires_at)
     select token, person.id, reference, now(), now() + interval '10 hours'
     from unnest($1::text[], $2::text[]) as given(token, reference)
     cross join (select id from staff where role = 'cashier' order by id limit 1) person`,
    [hashes, devices.map(({ reference }) => reference)],
  );
  if (rowCount !== count) throw new Error(`${rowCount} of ${count} sessions were written.`);
  return devices;
}

export async function signInDevice(stage: Pick<Stage, 'database'>): Promise<Device> {
  const [device] = await signInDevices(stage, 1);
  if (!device) throw new Error('No session was written.');
  return device;
}

export const cookieOf = ({ session, reference }: Device): string =>
  `qtill_session=${session}; qtill_device=${reference}`;
