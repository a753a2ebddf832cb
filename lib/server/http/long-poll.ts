import 'server-only';

/** A proxy in front gives up on a silent answer after 60 s at the soonest; a till notices silence much sooner. */
const HEARTBEAT_MS = 2_000;
const HEARTBEAT = new TextEncoder().encode(' ');

/**
 * An answer whose body comes later. Until then it sends heartbeats: spaces before JSON mean nothing, but a screen that
 * hears none knows within seconds that the connection is dead. When `body` fails the answer breaks off.
 */
export function longPoll(body: Promise<string>, onError: (error: unknown) => void): Response {
  let heartbeat: ReturnType<typeof setInterval>;
  let hasLeft = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(HEARTBEAT);
      heartbeat = setInterval(() => controller.enqueue(HEARTBEAT), HEARTBEAT_MS);
      body
        .then((text) => {
          if (hasLeft) return;
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        })
        .catch((error: unknown) => {
          onError(error);
          controller.error(error);
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
