import 'server-only';

/** A proxy in front gives up on a silent answer after 60 s at the soonest; a till notices silence much sooner. */
const HEARTBEAT_MS = 2_000;
const encoder = new TextEncoder();
const HEARTBEAT = encoder.encode(' ');

/** Tells meanwhile that what the screen shows was read again so many milliseconds ago, and is still so. */
export type StillSo = (ageMs: number) => void;

/**
 * An answer whose body comes later. Until then it sends heartbeats: white space before JSON means nothing, but a screen
 * that hears none knows within seconds that the connection is dead. A line feed for each second of a read's age, and one
 * more, says that nothing has changed. When `body` fails the answer ends with the text of `onError`; null: it breaks off.
 */
export function longPoll(
  body: (stillSo: StillSo) => Promise<string>,
  onError: (error: unknown) => string | null,
): Response {
  let heartbeat: ReturnType<typeof setInterval>;
  let hasLeft = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (bytes: Uint8Array) => hasLeft || controller.enqueue(bytes);
      send(HEARTBEAT);
      heartbeat = setInterval(() => send(HEARTBEAT), HEARTBEAT_MS);
      const stillSo: StillSo = (ageMs) =>
        send(encoder.encode('\n'.repeat(1 + Math.ceil(Math.max(0, ageMs) / 1_000))));
      body(stillSo)
        .then((text) => {
          if (hasLeft) return;
          controller.enqueue(encoder.encode(text));
          controller.close();
        })
        .catch((error: unknown) => {
          if (hasLeft) return;
          const text = onError(error);
          if (text === null) return controller.error(error);
          controller.enqueue(encoder.encode(text));
          controller.close();
        })
        .finally(() => clearInterval(heartbeat));
    },
    cancel() {
      hasLeft = true;
      clearInterval(heartbeat);
    },
  });
  // A compressor on the way would hold the heartbeats back.
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store, no-transform' };
  return new Response(stream, { headers });
}
