import type { AnnouncedCheckout, SignalSource } from '../domain/ports/signal-store';
import type { Log } from '../domain/ports/runtime';

/** What the gateway's owner gives to whoever may listen: the web configuration of the project. */
export type FirebaseConfig = {
  readonly apiKey: string;
  readonly appId: string;
  readonly projectId: string;
  readonly authDomain?: string | undefined;
};

export type DocumentListener = {
  next(snapshot: { readonly metadata: { readonly fromCache: boolean } }): void;
  /** The listening is over. `code`: one of Firestore's. */
  error(error: { readonly code: string }): void;
};

/** What is used of Google's packages, and where tests put a fake. */
export type Firebase = {
  /** Calls back at once with what is known, then at every change, until the returned function is called. */
  watch(
    document: { readonly database: string; readonly collection: string; readonly document: string },
    listener: DocumentListener,
  ): () => void;
  close(): Promise<void>;
};

/** Documents listened to at once. The newest checkouts matter most; the others are found by reading. */
const MOST = 200;
const REFRESH_MS = 2_000;

type Deps = {
  readonly load: () => Promise<Firebase>;
  readonly announced: (limit: number) => Promise<readonly AnnouncedCheckout[]>;
  readonly log: Log;
};

/**
 * Listens to the gateway's documents of open checkouts. Any change of one says "read now", whatever it contains;
 * what the local cache says is ignored. No failure reaches a cashier: each kind is logged once.
 */
export function createFirestoreSource({ load, announced, log }: Deps): SignalSource {
  const said = new Set<string>();
  const listening = new Map<string, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: Promise<Firebase> | undefined;
  let isStopped = false;

  const complain = (kind: string) => {
    if (said.has(kind)) return;
    said.add(kind);
    log.warn({ source: 'firestore', kind }, 'no hints from Firestore; payments are found by reading');
  };

  function listen(
    firebase: Firebase,
    { gatewayId, notification }: AnnouncedCheckout,
    gatewaySignal: () => void,
  ): void {
    let hasBegun = false;
    try {
      const end = firebase.watch(notification, {
        next({ metadata }) {
          if (metadata.fromCache) return;
          // The first answer tells how things stand, which whoever opened the checkout knows.
          if (hasBegun) gatewaySignal();
          hasBegun = true;
        },
        // It stays in the map: what was refused is not asked for again every two seconds.
        error: ({ code }) => complain(code),
      });
      listening.set(gatewayId, end);
    } catch (error) {
      listening.set(gatewayId, () => undefined);
      complain(error instanceof Error ? error.name : 'unknown');
    }
  }

  async function refresh(gatewaySignal: (gatewayId: string) => void): Promise<void> {
    const firebase = await (opened ??= load());
    const wanted = await announced(MOST);
    const ids = new Set<string>(wanted.map(({ gatewayId }) => gatewayId));
    for (const [id, end] of listening) {
      if (ids.has(id)) continue;
      end();
      listening.delete(id);
    }
    if (isStopped) return;
    for (const each of wanted)
      if (!listening.has(each.gatewayId)) listen(firebase, each, () => gatewaySignal(each.gatewayId));
  }

  return {
    start(gatewaySignal) {
      const beat = () =>
        refresh(gatewaySignal)
          .catch((error: unknown) => complain(error instanceof Error ? error.name : 'unknown'))
          .finally(() => {
            if (!isStopped) timer = setTimeout(beat, REFRESH_MS).unref();
          });
      void beat();
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      for (const end of listening.values()) end();
      listening.clear();
      opened?.then((firebase) => firebase.close()).catch(() => undefined);
    },
  };
}
