import 'server-only';
import type { z } from 'zod';
import type { openOnTerminalBody, TerminalListDto } from '../../api/checkouts/charge';
import { openOnTerminal, resendToTerminal } from '../../checkout/open/open-on-terminal';
import { asCheckoutId, asOrderId } from '../../domain/core/ids';
import type { Session } from '../../domain/ports/staff-store';
import { answer, problem } from '../http/answer';
import { answerCheckout } from './checkouts';
import { answerAnotherError, answerGatewayError, answerOpened } from './answer-opened';
import { container } from '../composition/container';

/** The card terminals of the account that are in use; only paymennt.com has some. */
export async function answerTerminals(): Promise<Response> {
  const { env, gateway } = container();
  if (env.GATEWAY_BRAND !== 'paymennt') return answer<TerminalListDto>({ terminals: [] });
  const found = await gateway.terminals.list();
  if (!found.ok) return answerGatewayError(found.error);
  const terminals = found.value
    .filter(({ isActive }) => isActive)
    .map(({ id, alias, branchName }) => ({ id, name: alias, place: branchName }));
  return answer<TerminalListDto>({ terminals });
}

type Request_ = z.output<typeof openOnTerminalBody> & {
  readonly idempotencyKey: string;
  readonly orderId: string;
};

export async function chargeOnTerminal(
  session: Session,
  { orderId, ...request }: Request_,
): Promise<Response> {
  const { staff } = session;
  const opened = await openOnTerminal(container().checkout, {
    ...request,
    staff,
    orderId: asOrderId(orderId),
  });
  if (opened.ok) return answerOpened(opened.value, session);
  return opened.error.kind === 'not_allowed' ? problem('not_allowed') : answerAnotherError(opened.error);
}

export async function showOnTerminalAgain(session: Session, id: string): Promise<Response> {
  const { staff } = session;
  const resent = await resendToTerminal(container().checkout, { id: asCheckoutId(id), staff });
  if (resent.ok) return answerCheckout(resent.value, session);
  return resent.error.kind === 'gateway'
    ? answerGatewayError(resent.error.error)
    : problem(resent.error.kind);
}
