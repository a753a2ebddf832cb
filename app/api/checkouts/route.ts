import { historyQuery } from '@/lib/api/checkouts/history';
import { answer, problem } from '@/lib/server/http/answer';
import { searchHistory } from '@/lib/server/handlers/history';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ request, session }) => {
  const query = historyQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem('bad_request', { detail: 'Ask for ?text=&money=&from=&to=&cursor=.' });
  const found = await searchHistory(session, query.data);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});
