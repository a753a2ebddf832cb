import 'server-only';
import { openDatabase } from '../../db/core/database';
import { createSignalStore } from '../../db/gateway-webhooks/signal-store';
import { rotateWebhook } from '../../gateway-webhooks/keep-webhook';
import { readDatabaseUrl } from '../composition/env';
import { random } from '../adapters/secrets';

const USAGE = 'Use "npm run webhook -- rotate": a new secret address for the gateway to call.';

const DONE = `There is a new address; it is a secret, so it is not shown.
While the product runs, it registers the address at the gateway within a minute; else at its next start.
Deliveries to the old address are heard for 7 days more, then it is taken off the gateway's list.
If it leaked: such a caller can make the till read a checkout, never turn one to paid.`;

/** Run by `npm run webhook`. */
async function manageWebhook([verb, ...rest]: string[]): Promise<string> {
  if (verb !== 'rotate' || rest.length > 0) return USAGE;
  const { db, close } = openDatabase(readDatabaseUrl(), (error) =>
    process.stderr.write(`${error.message}\n`),
  );
  try {
    await rotateWebhook({ gatewaySignals: createSignalStore(db), random });
    return DONE;
  } finally {
    await close();
  }
}

process.stdout.write(`${await manageWebhook(process.argv.slice(2))}\n`);
