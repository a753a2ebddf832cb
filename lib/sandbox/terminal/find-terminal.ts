import type { Terminal } from './terminal';
import { terminals } from './terminals';

export function findTerminal(id: string): Terminal | undefined {
  return terminals.find((terminal) => terminal.id === id);
}
