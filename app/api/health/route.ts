import { health } from '@/lib/server/composition/health';
import { publicRoute } from '@/lib/server/composition/runtime';
import { answerHealth } from '@/lib/server/handlers/health';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => answerHealth(health()));
