import 'server-only';

/** A DTO as JSON that no cache may keep. */
export const answer = <Dto>(dto: Dto, status = 200): Response =>
  Response.json(dto, { status, headers: { 'Cache-Control': 'private, no-store' } });

export const noContent = (): Response =>
  new Response(null, { status: 204, headers: { 'Cache-Control': 'private, no-store' } });
