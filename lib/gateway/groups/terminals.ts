import type { z } from 'zod';
import type { GatewayTerminal, TerminalGateway } from '../../domain/ports/gateway';
import { mapOk } from '../../domain/core/result';
import type { GatewayCaller } from '../caller';
import { wireList, wireTerminal } from '../wire';

/** Paths and fields: the provider's merchant API 2.0, group Terminals, of March 2026. */
export function terminalGroup(call: GatewayCaller): TerminalGateway {
  return {
    async list() {
      const result = await call({ kind: 'read', path: '/terminals', shape: wireList(wireTerminal) });
      return mapOk(result, (terminals) => terminals.map(translateTerminal));
    },
    async get(id) {
      const path = `/terminals/${encodeURIComponent(id)}`;
      return mapOk(await call({ kind: 'read', path, shape: wireTerminal }), translateTerminal);
    },
  };
}

const translateTerminal = (wire: z.output<typeof wireTerminal>): GatewayTerminal => ({
  id: wire.id,
  alias: wire.alias,
  serialNumber: wire.serialNumber,
  branchId: wire.branchId,
  branchName: wire.branchName,
  isActive: wire.active,
});
