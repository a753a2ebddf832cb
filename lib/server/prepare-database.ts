import 'server-only';
import { type Database, openDatabase } from '../db/database';
import { migrateDatabase } from '../db/migrate-database';
import { seedStaff } from '../db/seed-staff';
import { createStaffStore } from '../db/stores/create-staff-store';
import { asStaffId } from '../domain/ids';
import { DEMO_STAFF } from './demo-staff';
import { readEnv } from './env';
import { secrets } from './secrets';

// Their PINs are in the source: a data folder that began with the sandbox must not let them in to real money.
async function retireDemoStaff(db: Database) {
  const store = createStaffStore(db);
  for (const { id } of DEMO_STAFF) await store.retire(asStaffId(id));
}

/** Run by the launcher before the app: migrations, the first branch, and the demo people of the sandbox. */
async function prepareDatabase() {
  const env = readEnv();
  const migrated = await migrateDatabase(env.DATABASE_URL);
  const isSandbox = env.GATEWAY_ENV === 'sandbox';
  const people = isSandbox ? DEMO_STAFF : [];
  const { db, close } = openDatabase(env.DATABASE_URL, (error) => console.error(error.message));
  try {
    const branch = { id: 'brn_main', name: 'Corner Shop', currency: 'AED' };
    const hashed = people.map(async ({ pin, ...person }) => ({
      ...person,
      pinHash: await secrets.hashPin(pin),
    }));
    await seedStaff(db, branch, await Promise.all(hashed));
    if (!isSandbox) await retireDemoStaff(db);
  } finally {
    await close();
  }
  return { migrated, demoStaff: people.map(({ name, role, pin }) => ({ name, role, pin })) };
}

console.log(JSON.stringify(await prepareDatabase()));
