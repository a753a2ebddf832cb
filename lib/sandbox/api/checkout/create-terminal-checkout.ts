import { terminalRequestSchema } from '../../checkout/terminal-request';
import { findTerminal } from '../../terminal/find-terminal';
import type { Operation } from '../operation';
import { readBody } from '../read-body';
import { checkoutResponse } from '../checkout-response';
import { openCheckout } from './open-checkout';

export const createTerminalCheckout: Operation = (world, { call }) => {
  const request = readBody(call, terminalRequestSchema);
  if (!request.ok) return request;
  const terminal = findTerminal(request.value.terminalId);
  if (!terminal?.active) return { ok: false, error: { kind: 'terminal-not-found' } };
  const opened = openCheckout(world, 'TERMINAL', request.value);
  if (!opened.ok) return opened;
  const details = checkoutResponse(opened.value.checkout, world.config.payBaseUrl);
  return { ok: true, value: { ...details, terminalId: terminal.id, terminalAlias: terminal.alias } };
};
