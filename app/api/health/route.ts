import { database } from '@/lib/server/composition/database';
import { publicRoute } from '@/lib/server/composition/public-route';
import { log } from '@/lib/server/composition/runtime';
import { answerHealth } from '@/lib/server/handlers/health';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => answerHealth({ database: database(), log: log() }));
