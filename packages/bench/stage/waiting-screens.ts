import { setMaxListeners } from 'node:events';
import type { Agent } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { cookieOf, type Device, signInDevices } from './devices';
import { ask, checkoutSeen, type CheckoutSeen, connections } from './http';
import type { Stage } from './open-stage';

/** So many share an address, as the tills of a large shop do behind its router. */
const PER_ADDRESS = 250;
const AGAIN_MS = 1_500;
const AFTER_HELD_MS = 100;
const HELD_MS = 1_000;

export type Screens = {
  /** When a screen was told that its checkout is paid, by the machine's own clock. */
  readonly told: readonly { readonly id: string; readonly at: number }[];
  readonly counts: { answered: number; refused: number; failed: number };
  /** For each screen that still waits: its checkout. */
  untold(): readonly string[];
  /** Whether every screen has heard something. */
  haveArrived(): boolean;
  leave(): Promise<void>;
};

/**
 * Screens without a browser that ask for their checkout as ours do: one held question after the other. They arrive one
 * after the other within `withinMs`; several wait for the same checkout when there are more of them.
 */
export async function openScreens(
  stage: Stage,
  { count, withinMs, waitFor }: { count: number; withinMs: number; waitFor: readonly CheckoutSeen[] },
): Promise<Screens> {
  const devices = await signInDevices(stage, count);
  const addresses = Math.ceil(count / PER_ADDRESS);
  const agents = Array.from({ length: addresses }, (_, index) =>
    connections(Infinity, `127.0.1.${index + 1}`),
  );
  const left = new AbortController();
  // Every screen listens to it.
  setMaxListeners(0, left.signal);
  const told: { id: string; at: number }[] = [];
  const counts = { answered: 0, refused: 0, failed: 0 };
  const heard = new Set<Device>();
  const hasEnded = new Set<number>();

  async function live(device: Device, index: number): Promise<void> {
    const waited = waitFor[index % waitFor.length];
    const agent = agents[index % agents.length];
    if (!waited || !agent) return;
    await pause((withinMs * index) / count);
    let known: number | null = null;
    let mine = '';
    while (!left.signal.aborted) {
      const askedAt = performance.now();
      const seen = await look(device, { id: waited.id, known, mine, agent });
      if (seen) heard.add(device);
      if (seen?.status === 'PAID') {
        hasEnded.add(index);
        return void told.push({ id: waited.id, at: performance.now() });
      }
      known = seen?.version ?? known;
      mine = seen?.mine?.etag ?? mine;
      await pause(seen && performance.now() - askedAt >= HELD_MS ? AFTER_HELD_MS : AGAIN_MS);
    }
  }

  type Question = {
    readonly id: string;
    readonly known: number | null;
    readonly mine: string;
    readonly agent: Agent;
  };

  async function look(device: Device, { id, known, mine, agent }: Question): Promise<CheckoutSeen | null> {
    const url = `${stage.url}/api/checkouts/${id}?mine=${mine}${known === null ? '' : `&after=${known}`}`;
    try {
      const { status, text } = await ask(url, {
        ...{ agent, signal: left.signal, headers: { cookie: cookieOf(device) } },
      });
      if (status === 200) counts.answered += 1;
      else counts.refused += 1;
      return status === 200 ? checkoutSeen.parse(JSON.parse(text)) : null;
    } catch {
      if (!left.signal.aborted) counts.failed += 1;
      return null;
    }
  }

  const pause = (ms: number) => delay(ms, undefined, { signal: left.signal }).catch(() => undefined);

  const lives = devices.map(live);
  return {
    told,
    counts,
    untold: () =>
      devices.flatMap((_, index) => {
        const waited = waitFor[index % waitFor.length];
        return waited && !hasEnded.has(index) ? [waited.id] : [];
      }),
    haveArrived: () => heard.size === count,
    async leave() {
      left.abort();
      await Promise.all(lives);
      for (const agent of agents) agent.destroy();
    },
  };
}
