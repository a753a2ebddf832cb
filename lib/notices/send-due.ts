import { noticeRetry } from '../domain/notice-retry';
import type { DueNotice, NoticeEnd } from '../domain/ports/notice-store';
import type { Deps } from './deps';
import { signNotice } from './sign-notice';

/** Of one process at once: a slow system holds up no other for long. */
const AT_ONCE = 10;
/** Longer than a try can take. A process that dies leaves its notices for this long. */
const LEASE_MS = 60_000;
const GONE = 410;

/** Sends what is due, each at most once; resolves to how many that were. */
export async function sendDue(deps: Deps): Promise<number> {
  const due = await deps.notices.claimDue(AT_ONCE, LEASE_MS);
  await Promise.all(due.map((notice) => send(deps, notice)));
  return due.length;
}

async function send(deps: Deps, notice: DueNotice): Promise<void> {
  const { notices, post, clock, log } = deps;
  const { url, isInside } = notice;
  const answer = await post({ url, isInside, ...signNotice(notice, clock.now()) });
  const status = answer.ok ? answer.value : null;
  if (status !== null && status >= 200 && status < 300)
    return notices.note(notice.id, { kind: 'delivered', status });
  const failed: NoticeEnd = {
    kind: 'failed',
    status,
    failure: answer.ok ? null : answer.error,
    againInMs: noticeRetry(notice.attempts, deps.chance()),
  };
  log.warn({ noticeId: notice.id, status, failure: failed.failure }, 'a notice was not taken');
  await notices.note(notice.id, failed);
  if (status === GONE) await notices.endGone(notice.endpointId);
}
