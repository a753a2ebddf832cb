import { staffRoute } from '@/lib/server/composition/sessions';
import { terminals } from '@/lib/server/composition/terminals';
import { answerTerminals } from '@/lib/server/handlers/till/terminals';

export const GET = staffRoute(() => answerTerminals(terminals()));
