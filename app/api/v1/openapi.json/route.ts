import { openApiDocument } from '@/lib/api/v1/openapi';
import { answer } from '@/lib/server/http/answer';
import { publicRoute } from '@/lib/server/http/route';

export const dynamic = 'force-dynamic';

export const GET = publicRoute(() => Promise.resolve(answer(openApiDocument())));
