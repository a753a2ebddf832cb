import { publicRoute } from '@/lib/server/route';
import { docsPage } from '@/lib/server/v1/docs-page';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => Promise.resolve(docsPage()));
