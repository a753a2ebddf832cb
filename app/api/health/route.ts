import { answer } from '@/lib/server/answer';
import { checkHealth } from '@/lib/server/check-health';
import { publicRoute } from '@/lib/server/route';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(async () => {
  const health = await checkHealth();
  return answer(health, health.database === 'ok' ? 200 : 503);
});
