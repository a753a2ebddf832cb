import { answerLink, linkEnd } from '@/lib/server/handlers/links';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) =>
  answerLink(await linkEnd(session, params.id)),
);
