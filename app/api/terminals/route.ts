import { staffRoute } from '@/lib/server/route';
import { answerTerminals } from '@/lib/server/use-terminals';

export const GET = staffRoute(() => answerTerminals());
