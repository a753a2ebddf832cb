import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import type { StopBody } from '../../api/checkouts/charge';
import { paths } from '../../api/paths';
import { deviceStorage } from '../device/device-storage';
import { postJson, ProblemError } from '../http/fetch-json';
import { chargeAttempt, unseenClosers } from './charge-attempt';
import { closeUnseen, stopMove } from './close-unseen';
import { findRequest, saveRefusal, type StoredRequest } from './idempotent-request';
import { AGAIN_PARAMETER } from './use-charge';

type Stop = { readonly key: string; readonly staffId: string; readonly at: number };

const STORAGE_KEY = 'qtill.stopped-charges';
/** The life of a code: whatever came of an older request has run out, and sending it again would make another. */
const LONGEST_MS = 15 * 60_000;

const following = new Set<string>();

/**
 * Nobody waits for the code of this request any more. It may have reached the gateway, so its answer is still waited for,
 * in the background and after a reload: a code that comes is cancelled before any screen shows it. Until then its sale
 * stands in the lists as what it is.
 */
export function stopCharge(request: StoredRequest, staffId: string): void {
  const { key } = request;
  if (!isStopped(key)) write([...stops(), { key, staffId, at: Date.now() }]);
  if (following.has(key)) return;
  following.add(key);
  unseenClosers.set(key, closeUnseen);
  void follow(request);
  void tellStop({ key, staffId });
}

/** The server keeps the wish, so that the code is cancelled whoever is signed in, and if this device is gone. */
async function tellStop({ key, staffId }: Omit<Stop, 'at'>): Promise<void> {
  for (let tries = 0; isStopped(key); tries += 1) {
    try {
      const body = { staffId } satisfies StopBody;
      return await postJson({ path: paths.api.stop, body, idempotencyKey: key });
    } catch (error) {
      // Whoever signs in next tells it. Anything else but a lost answer would be the same again.
      const isOver = error instanceof ProblemError && error.status < 500 && error.problem?.kind !== 'busy';
      if (isOver) return;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(1_000 * 2 ** tries, 30_000)));
  }
}

async function follow(request: StoredRequest): Promise<void> {
  const { key } = request;
  const { state } = chargeAttempt(request);
  const before = state.get();
  // After a reload the code may be here before anybody knew that it is not wanted.
  if (before.kind === 'open') state.set({ ...before, opened: await closeUnseen(before.opened) });
  await new Promise<void>((resolve) => {
    const check = () => state.get().kind !== 'asking' && resolve();
    state.subscribe(check);
    check();
  });
  following.delete(key);
  const after = state.get();
  // Whoever is signed out goes on after the next sign-in.
  const isOver =
    after.kind === 'open' ? stopMove(after.opened.checkout) === 'done' : after.kind !== 'sign_in';
  if (isOver) write(stops().filter((stop) => stop.key !== key));
}

/**
 * Goes on with what this person stopped. What a colleague did is told to the server alone: under another name the same
 * request would be another one.
 */
export function resumeStops(staffId: string): void {
  for (const stop of stops()) {
    const request = stop.staffId === staffId ? findRequest(stop.key) : null;
    if (request) stopCharge(request, staffId);
    else void tellStop(stop);
  }
}

/** After that the till is free again, whether or not somebody answered. */
const LEAVE_AFTER_MS = 3_000;

type Stopping = { staffId: string; isStopping: boolean; onStop: () => void };

/** Stops a charge, and leaves its screen: to the amount, which stays typed, or to its sale. */
export function useStop(request: StoredRequest, { staffId, isStopping, onStop }: Stopping): () => void {
  const router = useRouter();
  const { key, orderId } = request;
  const stop = () => {
    stopCharge(request, staffId);
    onStop();
  };
  const leave = useEffectEvent(() => {
    if (orderId !== null) return router.replace(paths.order(orderId));
    saveRefusal(key, { kind: STOPPED, detail: null });
    router.replace(`${paths.newSale}?${AGAIN_PARAMETER}=${key}`);
  });
  const goOn = useEffectEvent(() => {
    if (stops().some((each) => each.key === key && each.staffId === staffId)) stop();
  });
  useEffect(() => goOn(), []);
  useEffect(() => {
    if (!isStopping) return;
    const timer = setTimeout(leave, LEAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isStopping]);
  return stop;
}

/** Stored as a refusal of the request: the amount comes back with this instead of a reason. */
export const STOPPED = 'stopped';

const isStopped = (key: string) => stops().some((stop) => stop.key === key);

const write = (list: readonly Stop[]) => deviceStorage.write(STORAGE_KEY, JSON.stringify(list));

function stops(): Stop[] {
  try {
    const stored: unknown = JSON.parse(deviceStorage.read(STORAGE_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isStop) : [];
  } catch {
    return [];
  }
}

function isStop(value: unknown): value is Stop {
  if (typeof value !== 'object' || value === null) return false;
  const { key, staffId, at } = value as Partial<Record<keyof Stop, unknown>>;
  return (
    typeof key === 'string' &&
    typeof staffId === 'string' &&
    typeof at === 'number' &&
    Date.now() - at < LONGEST_MS
  );
}
