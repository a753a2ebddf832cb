import type { AnnouncedCheckout, SignalSource } from '../domain/ports/signal-store';
import type { Log } from '../domain/ports/runtime';

/** The web configuration of the gateway's Firebase project, which its owner gives to whoever may listen. */
export type FirebaseConfig = {
  readonly apiKey: string;
  readonly appId: string;
  readonly projectId: string;
  readonly authDomain?: string | undefined;
  /** Host and port of a stand-in on this machine, which is asked without TLS. */
  readonly emulator?: string | undefined;
};

export type DocumentListener = {
  next(snapshot: { readonly metadata: { readonly fromCache: boolean } }): void;
  /** Listening has ended. `code`: one of Firestore's. */
  error(error: { readonly code: string }): void;
};

/** What we use of Google's packages; the seam for tests. */
export type Firebase = {
  /** Calls back at once with the current state, then at every change, until the returned function is called. */
  watch(
    document: { readonly database: string; readonly collection: string; readonly document: string },
    listener: DocumentListener,
  ): () => void;
  close(): Promise<void>;
};

/** Documents listened to at once: those of the newest checkouts. The others are found by polling. */
const MOST_DOCUMENTS = 200;
const REFRESH_MS = 2_000;

type Deps = {
  readonly load: () => Promise<Firebase>;
  readonly announced: (limit: number) => Promise<readonly AnnouncedCheckout[]>;
  readonly log: Log;
};

/**
 * Listens to the gateway's documents of open checkouts. Any change of one is a signal to read, whatever it contains;
 * what comes from the local cache is ignored. No failure reaches a cashier: each kind is logged once.
 */
export function createFirestoreSource({ load, announced, log }: Deps): SignalSource {
  const complained = new Set<string>();
  const listening = new Map<string, () => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opened: Promise<Firebase> | undefined;
  let isStopped = false;

  const complain = (kind: string) => {
    if (complained.has(kind)) return;
    complained.add(kind);
    log.warn({ source: 'firestore', kind }, 'no signals from Firestore; payments are found by polling');
  };

  function listen(
    firebase: Firebase,
    { gatewayId, notification }: AnnouncedCheckout,
    onSignal: () => void,
  ): void {
    let hasBegun = false;
    try {
      const end = firebase.watch(notification, {
        next({ metadata }) {
          if (metadata.fromCache) return;
          // The first snapshot is the state at the start, which we know already.
          if (hasBegun) onSignal();
          hasBegun = true;
        },
        // It stays in the map, so that a refused document is not requested again every two seconds.
        error: ({ code }) => complain(code),
      });
      listening.set(gatewayId, end);
    } catch (error) {
      listening.set(gatewayId, () => undefined);
      complain(error instanceof Error ? error.name : 'unknown');
    }
  }

  async function refresh(onSignal: (gatewayId: string) => void): Promise<void> {
    const firebase = await (opened ??= load());
    const wanted = await announced(MOST_DOCUMENTS);
    const ids = new Set<string>(wanted.map(({ gatewayId }) => gatewayId));
    for (const [id, end] of listening) {
      if (ids.has(id)) continue;
      end();
      listening.delete(id);
    }
    if (isStopped) return;
    for (const each of wanted)
      if (!listening.has(each.gatewayId)) listen(firebase, each, () => onSignal(each.gatewayId));
  }

  return {
    start(onSignal) {
      const tick = () =>
        refresh(onSignal)
          .catch((error: unknown) => complain(error instanceof Error ? error.name : 'unknown'))
          .finally(() => {
            if (!isStopped) timer = setTimeout(tick, REFRESH_MS).unref();
          });
      void tick();
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
