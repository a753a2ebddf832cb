import { findTerminal } from '../../terminal/find-terminal';
import type { Operation } from '../operation';

export const getTerminal: Operation = (_world, { pathId }) => {
  const terminal = findTerminal(pathId);
  return terminal
    ? { ok: true, value: { ...terminal } }
    : { ok: false, error: { kind: 'terminal-not-found' } };
};
