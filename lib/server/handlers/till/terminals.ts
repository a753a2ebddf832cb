import 'server-only';
import type { z } from 'zod';
import type { openOnTerminalBody, TerminalListDto } from '../../../api/checkouts/charge';
import type { CheckoutDeps } from '../../../checkout/deps';
import { openOnTerminal, resendToTerminal } from '../../../checkout/open/open-on-terminal';
import { asCheckoutId, asOrderId } from '../../../domain/core/ids';
import type { PaymentGateway } from '../../../domain/ports/gateway';
import type { Session } from '../../../domain/ports/staff-store';
import { answer, problem } from '../../http/answer';
import { answerAnotherError, answerGatewayError, answerOpened } from './answer-opened';
import { answerCheckout } from './checkouts';

export type TerminalHandlerDeps = {
  readonly checkouts: CheckoutDeps;
  /** Null: the gateway's brand has no card terminals. */
  readonly terminals: Pick<PaymentGateway['terminals'], 'list'> | null;
};

/** The card terminals of the account that are in use. */
export async function answerTerminals({ terminals }: TerminalHandlerDeps): Promise<Response> {
  if (!terminals) return answer<TerminalListDto>({ terminals: [] });
  const found = await terminals.list();
  if (!found.ok) return answerGatewayError(found.error);
  const active = found.value
    .filter(({ isActive }) => isActive)
    .map(({ id, alias, branchName }) => ({ id, name: alias, place: branchName }));
  return answer<TerminalListDto>({ terminals: active });
}

type Request_ = z.output<typeof openOnTerminalBody> & {
  readonly idempotencyKey: string;
  readonly orderId: string;
};

export async function chargeOnTerminal(
  { checkouts }: TerminalHandlerDeps,
  session: Session,
  { orderId, ...request }: Request_,
): Promise<Response> {
  const { staff } = session;
  const opened = await openOnTerminal(checkouts, { ...request, staff, orderId: asOrderId(orderId) });
  if (opened.ok) return answerOpened(checkouts, session, opened.value);
  return opened.error.kind === 'not_allowed' ? problem('not_allowed') : answerAnotherError(opened.error);
}

export async function showOnTerminalAgain(
  { checkouts }: TerminalHandlerDeps,
  session: Session,
  id: string,
): Promise<Response> {
  const resent = await resendToTerminal(checkouts, { id: asCheckoutId(id), staff: session.staff });
  if (resent.ok) return answerCheckout(checkouts, session, resent.value);
  return resent.error.kind === 'gateway'
    ? answerGatewayError(resent.error.error)
    : problem(resent.error.kind);
}
