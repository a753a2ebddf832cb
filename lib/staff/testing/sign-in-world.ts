import { createPinAttempts } from '../../db/staff/pin-attempts';
import { createSessionStore } from '../../db/staff/session-store';
import { createStaffStore } from '../../db/staff/staff-store';
import { borrowTestDatabase } from '../../db/testing/borrow-test-database';
import { staff } from '../../db/schema/staff';
import { asStaffId } from '../../domain/core/ids';
import { random, secrets } from '../../server/adapters/secrets';
import { approve, type Secrets, signIn, type StaffDeps } from '../sign-in';
import { createTurns } from '../turns';

export const PIN = '271828';

/** A browser: it keeps the secrets that a sign-in leaves in it, and sends them again. */
export type Browser = { address: string; token?: string; deviceToken?: string };

/** Hashes that cost nothing: hundreds of PINs are compared here. */
const quick: Secrets = {
  ...secrets,
  hashPin: (pin) => Promise.resolve(`plain ${pin}`),
  verifyPin: (hash, pin) => Promise.resolve(hash === `plain ${pin}`),
};

export const newBrowser = (address = '192.0.2.1'): Browser => ({ address });

/** Two people, `stf_test` and `stf_other`, who sign in with the same PIN; what is logged, and a clock that tests set. */
export async function createSignInWorld() {
  const database = await borrowTestDatabase();
  await database.db.update(staff).set({ pinHash: await quick.hashPin(PIN) });
  const time = { now: Date.now() };
  const logged: { level: string; fields: Readonly<Record<string, unknown>>; message: string }[] = [];
  const at = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) =>
    void logged.push({ level, fields, message });
  const deps: StaffDeps = {
    staff: createStaffStore(database.db),
    sessions: createSessionStore(database.db),
    pins: createPinAttempts(database.db),
    secrets: quick,
    random,
    clock: { now: () => time.now },
    strangers: createTurns(4, 500),
    log: { info: at('info'), warn: at('warn'), error: at('error') },
  };

  async function enter(browser: Browser, pin = PIN, staffId = 'stf_test') {
    const { address, token, deviceToken } = browser;
    const result = await signIn(deps, {
      staffId: asStaffId(staffId),
      pin,
      device: { token: deviceToken, reference: 'till-1' },
      address,
      replaces: token,
    });
    if (result.ok) Object.assign(browser, result.value);
    return result.ok ? ('in' as const) : result.error.kind;
  }

  return {
    ...database,
    deps,
    time,
    logged,
    enter,
    /** The session's token of a browser in which somebody signs in. */
    async tokenIn(browser: Browser, staffId?: string): Promise<string> {
      const outcome = await enter(browser, PIN, staffId);
      if (outcome !== 'in' || browser.token === undefined) throw new Error(outcome);
      return browser.token;
    },
    /** A PIN that is typed under what somebody else does, on the device of that browser. */
    async sign(browser: Browser, pin = PIN, staffId = 'stf_test') {
      const session = await deps.sessions.find(secrets.hashToken(browser.token ?? ''));
      if (!session) throw new Error('Nobody is signed in there.');
      const source = { deviceId: session.deviceId, address: browser.address };
      const result = await approve(deps, { staffId: asStaffId(staffId), pin, source });
      return result.ok ? ('approved' as const) : result.error.kind;
    },
  };
}

export type SignInWorld = Awaited<ReturnType<typeof createSignInWorld>>;
