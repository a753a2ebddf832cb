import { createContext, useContext } from 'react';
import type { TillDto } from '../../api/till';
import { can } from '../../domain/staff/staff';

export const TillContext = createContext<TillDto | null>(null);

/** The till and who is at it. Only below a signed-in layout. */
export function useTill(): TillDto {
  const till = useContext(TillContext);
  if (!till) throw new Error('useTill is only for screens of a signed-in till.');
  return till;
}

/** Managers are told what they can do themselves, everybody else to call one. */
export const useWho = (): 'manager' | 'other' =>
  can(useTill().staff, 'exceptions.resolve') ? 'manager' : 'other';
