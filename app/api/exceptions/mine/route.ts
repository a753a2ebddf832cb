import { answer } from '@/lib/server/answer';
import { findMyExceptions } from '@/lib/server/load-exceptions';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute(async ({ session }) => answer(await findMyExceptions(session)));
