import 'server-only';

/** A proxy in front gives up on a silent answer after 60 s at the soonest; a till notices silence much sooner. */
const BEAT_MS = 2_000;
const BEAT = new TextEncoder().encode(' ');

/**
 * An answer whose body comes later. Until then it beats: spaces before JSON mean nothing, but a screen that
 * hears none knows within seconds that the line is dead. When `body` fails the answer breaks off.
 */
export function holdAnswer(body: Promise<string>, onError: (error: unknown) => void): Response {
  let beat: ReturnType<typeof setInterval>;
  let hasLeft = false;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(BEAT);
      beat = setInterval(() => controller.enqueue(BEAT), BEAT_MS);
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
        .finally(() => clearInterval(beat));
    },
    cancel() {
      hasLeft = true;
      clearInterval(beat);
    },
  });
  // A compressor on the way would keep the beats to itself.
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'private, no-store, no-transform' };
  return new Response(stream, { headers });
}
