import 'server-only';
import { container } from './container';
import { answerDelivery } from './webhook-answer';

/** The gateway, or whoever knows the address, says that a checkout changed. */
export const takeDelivery = (request: Request, token: string): Promise<Response> =>
  answerDelivery(container().hints.receive, request, token);
