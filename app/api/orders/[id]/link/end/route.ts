import { answerLink } from '@/lib/server/answer-link';
import { linkEnd } from '@/lib/server/manage-links';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) =>
  answerLink(await linkEnd(session, params.id)),
);
