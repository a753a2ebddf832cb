import type { KeepDeps } from './deps';
import { KEEP_EVERY_MS, keepWebhook } from './keep-webhook';

/** Longer than its calls take; a process that dies gives the job back after it. */
const LEASE_MS = 2 * 60_000;
const RETRY_MS = 10_000;

/** Looks after the webhook when that is due and no other process does. */
export async function runKeepWebhook(deps: KeepDeps): Promise<void> {
  if (!(await deps.jobs.claimJob('webhook', LEASE_MS))) return;
  let isWell = false;
  try {
    isWell = await keepWebhook(deps);
  } finally {
    await deps.jobs.finishJob('webhook', isWell ? KEEP_EVERY_MS : RETRY_MS);
  }
}
