import 'server-only';
import type { ReconcileDeps } from '../../checkout/deps';
import { readDueJob } from '../../checkout/observe/read-due-job';
import { sweepJobs } from '../../checkout/reconcile/sweep-job';
import { HOUR, MINUTE, SECOND } from '../../domain/core/durations';
import type { Job } from '../../domain/ports/jobs';
import type { Log } from '../../domain/ports/runtime';
import type { RetentionStore } from '../../domain/ports/retention-store';
import type { SessionStore } from '../../domain/ports/session-store';
import type { KeepDeps } from '../../gateway-webhooks/deps';
import { keepWebhookJob } from '../../gateway-webhooks/keep-webhook';
import type { OutboundWebhookDeps } from '../../outbound-webhooks/deps';
import { createDeliverySender } from '../../outbound-webhooks/send-due';
import { onStopping } from './stopping';
import { checkWholeLogJob } from '../../records/check-whole-log';
import { forgetOldJob } from '../../records/forget-old';
import { keepRecordsJob } from '../../records/keep-records';
import type { RecordDeps } from '../../records/record-alarms';

export type JobSlices = {
  /** On connections of its own: however many screens ask, the truth is still looked for. */
  readonly checkout: ReconcileDeps;
  /** Gateway calls that left since the last time it was asked. */
  readonly takeCallCount: () => number;
  /** How long this process has been connected to the others, in milliseconds. */
  readonly connectedForMs: () => number;
  readonly webhook: KeepDeps;
  readonly outbound: OutboundWebhookDeps;
  readonly records: RecordDeps;
  readonly retention: RetentionStore;
  readonly signIns: readonly Pick<SessionStore, 'forgetOld'>[];
  readonly log: Log;
};

/** Everything that the server does by itself. */
export const serverJobs = (slices: JobSlices): Job[] => [
  readDueJob(slices),
  ...sweepJobs(slices.checkout),
  expediteOrphansJob(slices),
  keepWebhookJob(slices.webhook),
  sendDeliveriesJob(slices.outbound),
  forgetDeliveriesJob(slices.outbound),
  keepRecordsJob(slices.records),
  checkWholeLogJob(slices.records),
  forgetOldJob(slices.retention),
  forgetSignInsJob(slices),
];

/** Other processes look dead to one that was cut off from the database a moment ago. */
const ORPHANS_AFTER_MS = 2 * SECOND;

const expediteOrphansJob = ({ checkout, connectedForMs }: JobSlices): Job => ({
  name: 'orphans',
  offerMs: SECOND,
  shared: null,
  retry: { firstMs: SECOND, longestMs: 5 * SECOND },
  async run() {
    if (connectedForMs() > ORPHANS_AFTER_MS) await checkout.watch.expediteOrphans();
    return 'done';
  },
});

/** Another system hears of a change about as soon as the till. Each delivery is claimed, so every process sends. */
function sendDeliveriesJob(deps: OutboundWebhookDeps): Job {
  const sender = createDeliverySender(deps);
  onStopping(sender.idle);
  return {
    name: 'deliveries',
    offerMs: SECOND,
    shared: null,
    retry: { firstMs: SECOND, longestMs: 10 * SECOND },
    async run(signal) {
      await sender.start(signal);
      return 'done';
    },
  };
}

const forgetDeliveriesJob = ({ deliveries }: OutboundWebhookDeps): Job => ({
  name: 'deliveries/forget',
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: HOUR },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  async run() {
    await deliveries.forget();
    return 'done';
  },
});

/** Sessions, devices and wrong PINs that are old enough. */
const forgetSignInsJob = ({ signIns }: JobSlices): Job => ({
  name: 'sign-ins/forget',
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: HOUR },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  async run() {
    for (const store of signIns) await store.forgetOld();
    return 'done';
  },
});
