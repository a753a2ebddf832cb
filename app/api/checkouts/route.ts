import { historyQuery } from '@/lib/api/checkouts/history';
import { history } from '@/lib/server/composition/history';
import { staffRoute } from '@/lib/server/composition/sessions';
import { searchHistory } from '@/lib/server/handlers/office/history';
import { problem } from '@/lib/server/http/answer';

export const GET = staffRoute(async ({ request, session }) => {
  const query = historyQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem('bad_request', { detail: 'Ask for ?text=&money=&from=&to=&cursor=.' });
  return searchHistory(history(), session, query.data);
});
