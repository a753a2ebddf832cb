import { alarms } from '@/lib/server/composition/exceptions';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerAlarms } from '@/lib/server/handlers/office/alarms';

export const GET = staffRoute(({ session }) => answerAlarms({ alarms: alarms() }, session));
