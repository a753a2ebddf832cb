import { staffRoute } from '@/lib/server/http/route';
import { answerTerminals } from '@/lib/server/handlers/terminals';

export const GET = staffRoute(() => answerTerminals());
