import { publicRoute } from '@/lib/server/composition/runtime';
import { docsPage } from '@/lib/server/handlers/v1/docs';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => Promise.resolve(docsPage()));
