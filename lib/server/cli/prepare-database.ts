import 'server-only';
import { type Database, openDatabase } from '../../db/core/database';
import { migrateDatabase } from '../../db/core/migrate-database';
import { seedDemoKey, seedStaff } from '../../db/staff/seed';
import { createKeyStore } from '../../db/staff/key-store';
import { createStaffStore } from '../../db/staff/staff-store';
import { asStaffId } from '../../domain/core/ids';
import { MAIN_BRANCH } from '../../domain/staff/staff';
import { DEMO_KEY, DEMO_STAFF } from './demo';
import { grantAppRole } from '../../db/roles/grant-app-role';
import { readEnv, readOwnerUrl } from '../composition/env';
import { secrets } from '../adapters/secrets';

const BRANCH = { id: MAIN_BRANCH, name: 'Corner Shop', currency: 'AED' };

// Their PINs and its key are in the source: a data folder that began with the sandbox must not let them in to real money.
async function retireDemo(db: Database) {
  const store = createStaffStore(db);
  for (const { id } of DEMO_STAFF) await store.retire(asStaffId(id));
  await createKeyStore(db).revoke(DEMO_KEY.id, BRANCH.id);
}

const addDemoKey = (db: Database) => {
  const { secret, ...key } = DEMO_KEY;
  const keyHash = secrets.hashToken(secret);
  return seedDemoKey(db, { ...key, branchId: BRANCH.id, keyHash, ending: secret.slice(-4) });
};

/** As the owner, who lets the app's role work with what there is now. */
async function migrate(appUrl: string): Promise<number> {
  const ownerUrl = readOwnerUrl();
  const migrated = await migrateDatabase(ownerUrl ?? appUrl);
  if (ownerUrl) await grantAppRole(ownerUrl, decodeURIComponent(new URL(appUrl).username));
  return migrated;
}

/** Run by the launcher before the app: migrations, the first branch, and the sandbox's demo people and key. */
async function prepareDatabase() {
  const env = readEnv();
  const migrated = await migrate(env.DATABASE_URL);
  const isSandbox = env.GATEWAY_ENV === 'sandbox';
  const people = isSandbox ? DEMO_STAFF : [];
  const { db, close } = openDatabase(env.DATABASE_URL, (error) => console.error(error.message));
  try {
    const hashed = people.map(async ({ pin, ...person }) => ({
      ...person,
      pinHash: await secrets.hashPin(pin),
    }));
    await seedStaff(db, BRANCH, await Promise.all(hashed));
    await (isSandbox ? addDemoKey(db) : retireDemo(db));
  } finally {
    await close();
  }
  const demoStaff = people.map(({ name, role, pin }) => ({ name, role, pin }));
  return { migrated, demoStaff, demoKey: isSandbox ? DEMO_KEY.secret : null };
}

console.log(JSON.stringify(await prepareDatabase()));
