import { today } from '@/lib/server/composition/history';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerToday } from '@/lib/server/handlers/office/today';

export const GET = staffRoute(({ session }) => answerToday(today(), session));
