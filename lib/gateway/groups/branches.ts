import type { z } from 'zod';
import type { BranchGateway, GatewayBranch } from '../../domain/ports/gateway';
import { mapOk } from '../../domain/core/result';
import type { GatewayCaller } from '../caller';
import { wireBranch, wireList } from '../wire';

/** Paths and fields: the provider's merchant API 2.0, group Branches, of March 2026. */
export function branchGroup(call: GatewayCaller): BranchGateway {
  const pathOf = (id: string, verb = '') => `/branches/${encodeURIComponent(id)}${verb}`;
  const change = async (path: string, body = '{}') =>
    mapOk(await call({ kind: 'change', path, body, shape: wireBranch }), translateBranch);
  return {
    async list() {
      const result = await call({ kind: 'read', path: '/branches', shape: wireList(wireBranch) });
      return mapOk(result, (branches) => branches.map(translateBranch));
    },
    async get(id) {
      return mapOk(await call({ kind: 'read', path: pathOf(id), shape: wireBranch }), translateBranch);
    },
    create: (input) => change('/branches', JSON.stringify(input)),
    enable: (id) => change(pathOf(id, '/enable')),
    disable: (id) => change(pathOf(id, '/disable')),
  };
}

const translateBranch = (wire: z.output<typeof wireBranch>): GatewayBranch => ({
  id: wire.id,
  name: wire.name,
  currency: wire.currency,
  description: wire.description,
  isEnabled: wire.enabled,
});
