/** The text in two halves, `ms` apart. */
export function slowBody(text: string, ms: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const middle = Math.floor(bytes.length / 2);
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, middle));
      timer = setTimeout(() => {
        controller.enqueue(bytes.subarray(middle));
        controller.close();
      }, ms);
    },
    cancel: () => clearTimeout(timer),
  });
}
