import { openApiDocument } from '@/lib/api/v1/openapi';
import { publicRoute } from '@/lib/server/composition/runtime';
import { answer } from '@/lib/server/http/answer';
import { methods } from '@/lib/server/http/methods';

export const dynamic = 'force-dynamic';

const get = publicRoute(() => Promise.resolve(answer(openApiDocument())));

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get });
