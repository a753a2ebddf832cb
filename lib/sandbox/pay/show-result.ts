import { pageResponse } from '../page/page-response';
import { completePage } from './complete-page';
import type { Visit } from './visit';

export function showResult(visit: Visit): Response {
  return pageResponse(completePage(visit));
}
