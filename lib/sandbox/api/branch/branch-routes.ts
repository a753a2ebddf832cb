import { route } from '../route';
import { createBranch } from './create-branch';
import { getBranch } from './get-branch';
import { listBranches } from './list-branches';
import { disableBranch, enableBranch } from './switch-branch';

export const branchRoutes = [
  route('GET', '/branches', listBranches),
  route('POST', '/branches', createBranch),
  route('GET', '/branches/{id}', getBranch),
  route('POST', '/branches/{id}/enable', enableBranch),
  route('POST', '/branches/{id}/disable', disableBranch),
];
