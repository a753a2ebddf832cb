const timeoutMs = 10_000;

/** Redirects are an answer like any other: a webhook lives where it was registered. */
export async function sendWebhook(request: Request): Promise<number> {
  const answer = await fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
  await answer.body?.cancel();
  return answer.status;
}
