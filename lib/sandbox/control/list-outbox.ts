import type { World } from '../core/world';
import { controlAnswer } from './control-answer';

/** The e-mails and text messages that the gateway would have sent, the newest last. */
export function listOutbox({ state }: World): Response {
  return controlAnswer(state.outbox.map(({ at, message }) => ({ at, ...message })));
}
