import { links } from '@/lib/server/composition/links';
import { staffRoute } from '@/lib/server/composition/staff';
import { linkEnd } from '@/lib/server/handlers/office/links';

export const POST = staffRoute<{ id: string }>(({ params, session }) => linkEnd(links(), session, params.id));
