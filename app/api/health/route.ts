import { answer } from '@/lib/server/http/answer';
import { checkHealth } from '@/lib/server/handlers/health';
import { publicRoute } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(async () => {
  const health = await checkHealth();
  return answer(health, health.database === 'ok' ? 200 : 503);
});
