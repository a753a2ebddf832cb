import { answer } from '@/lib/server/http/answer';
import { findMyExceptions } from '@/lib/server/handlers/exceptions';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ session }) => answer(await findMyExceptions(session)));
