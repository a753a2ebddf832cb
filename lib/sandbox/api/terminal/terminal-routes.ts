import { route } from '../route';
import { getTerminal } from './get-terminal';
import { listTerminals } from './list-terminals';

export const terminalRoutes = [
  route('GET', '/terminals', listTerminals),
  route('GET', '/terminals/{id}', getTerminal),
];
