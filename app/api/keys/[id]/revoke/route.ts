import { keys } from '@/lib/server/composition/keys';
import { staffRoute } from '@/lib/server/composition/sessions';
import { endKey } from '@/lib/server/handlers/office/keys';

export const POST = staffRoute<{ id: string }>(({ params, session }) => endKey(keys(), session, params.id));
