import { openApiDocument } from '@/lib/api/v1/openapi';
import { answer } from '@/lib/server/answer';
import { publicRoute } from '@/lib/server/route';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => Promise.resolve(answer(openApiDocument())));
