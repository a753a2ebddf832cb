import { exceptions } from '@/lib/server/composition/exceptions';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerMyExceptions } from '@/lib/server/handlers/office/exceptions';

export const GET = staffRoute(({ session }) => answerMyExceptions(exceptions(), session));
