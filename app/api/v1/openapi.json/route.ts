import { openApiDocument } from '@/lib/api/v1/openapi';
import { publicRoute } from '@/lib/server/composition/public-route';
import { answer } from '@/lib/server/http/answer';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => Promise.resolve(answer(openApiDocument())));
