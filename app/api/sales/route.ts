import { salesQuery } from '@/lib/api/checkouts/sales';
import { sales } from '@/lib/server/composition/history';
import { staffRoute } from '@/lib/server/composition/sessions';
import { listSales } from '@/lib/server/handlers/till/sales';
import { answer, problem } from '@/lib/server/http/answer';

export const GET = staffRoute(async ({ request, session }) => {
  const query = salesQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem('bad_request', { detail: 'Ask for ?text=&cursor=.' });
  return answer(await listSales(sales(), session, query.data));
});
