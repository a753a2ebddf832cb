interface Received {
  readonly url: string;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Stands where the merchant's webhook would, and answers as `answers` says, at last with 200. */
export function receiver(...answers: readonly (number | Error)[]) {
  const received: Received[] = [];
  let asked = 0;
  const send = async (request: Request): Promise<number> => {
    const answer = answers[asked++] ?? 200;
    const text = await request.text();
    received.push({ url: request.url, headers: request.headers, text, body: JSON.parse(text) });
    if (typeof answer === 'number') return answer;
    throw answer;
  };
  return { send, received, statuses: () => received.map(({ body }) => body['status']) };
}
