import 'server-only';
import type { z } from 'zod';
import {
  type ExceptionListDto,
  toAmountDto,
  toExceptionDto,
  toGuessesDto,
  toPaidSaleDto,
  toResolvedDto,
  type TillExceptionListDto,
  toTillExceptionDtos,
  type ExceptionState,
  type resolveExceptionBody,
} from '../../../api/exceptions/exception';
import { asExceptionId } from '../../../domain/checkout/exception';
import { DAY, MINUTE } from '../../../domain/core/durations';
import { ok, type Result } from '../../../domain/core/result';
import type { OpenLinks } from '../../../domain/ports/link-store';
import type { PaidSales } from '../../../domain/ports/sales-store';
import type { PinAttempts } from '../../../domain/ports/pin-attempts';
import type { Clock } from '../../../domain/ports/runtime';
import type { Session } from '../../../domain/ports/staff-store';
import { type ExceptionDeps, listExceptions, resolveException } from '../../../exceptions/exceptions';
import { answer, problem } from '../../http/answer';

/** A manager looks after both: money that does not fit, and PINs that somebody may be guessing. */
export type ExceptionHandlerDeps = ExceptionDeps & {
  readonly pins: Pick<PinAttempts, 'guesses'>;
  readonly sales: PaidSales;
  readonly links: OpenLinks;
  readonly clock: Clock;
};

/** Money that does not fit, for those who may see it. */
export async function answerExceptions(
  deps: ExceptionHandlerDeps,
  session: Session,
  state: ExceptionState,
): Promise<Response> {
  const found = await listOf(deps, session, state);
  return found.ok ? answer(found.value) : problem(found.error.kind);
}

/** Both lists for a page; null when signed out or not allowed. */
export async function loadExceptions(
  deps: ExceptionHandlerDeps,
  session: Session | null,
): Promise<Record<ExceptionState, ExceptionListDto> | null> {
  if (!session) return null;
  const [open, resolved] = await Promise.all([
    listOf(deps, session, 'open'),
    listOf(deps, session, 'resolved'),
  ]);
  return open.ok && resolved.ok ? { open: open.value, resolved: resolved.value } : null;
}

async function listOf(
  deps: ExceptionHandlerDeps,
  { staff, deviceReference }: Session,
  state: ExceptionState,
): Promise<Result<ExceptionListDto, { kind: 'not_allowed' }>> {
  const listed = await listExceptions(deps, { staff, state });
  if (!listed.ok) return listed;
  const guesses = state === 'open' ? await deps.pins.guesses(deps.clock.now() - DAY) : [];
  return ok({
    exceptions: listed.value.map((exception) => toExceptionDto(exception, { deviceReference })),
    guesses: guesses.map(toGuessesDto),
  });
}

/** How long a till that was asleep or without a network still hears what was paid meanwhile. */
const PAID_WITHIN_MS = 10 * MINUTE;

type MineDeps = Pick<ExceptionHandlerDeps, 'store' | 'sales' | 'clock'>;

/** With the links of the device that are open: a screen that waits shows none, and is spared that question. */
export async function answerMyExceptions(
  { links, ...deps }: MineDeps & Pick<ExceptionHandlerDeps, 'links'>,
  session: Session,
): Promise<Response> {
  const { deviceReference, branch } = session;
  const [mine, open] = await Promise.all([
    listMine(deps, session),
    links.openOfDevice(deviceReference, branch.id, deps.clock.now()),
  ]);
  const openDtos = open.map(({ orderId, amount }) => ({ orderId, amount: toAmountDto(amount) }));
  return answer<TillExceptionListDto>({ ...mine, ...(open.length > 0 && { links: openDtos }) });
}

/** What the people at this device must hear of: money that does not fit, and older codes that were paid. */
export async function listMine(
  { store, sales, clock }: MineDeps,
  { deviceReference, branch }: Session,
): Promise<TillExceptionListDto> {
  const [found, paid] = await Promise.all([
    store.openForDevice(deviceReference, branch.id),
    sales.paidOfDevice(deviceReference, branch.id, clock.now() - PAID_WITHIN_MS),
  ]);
  return { exceptions: found.flatMap(toTillExceptionDtos), paid: paid.map(toPaidSaleDto) };
}

type Request_ = { readonly id: string } & z.output<typeof resolveExceptionBody>;

/** Resolves an exception in the name of the signed-in person, and answers its new state. */
export async function settleException(
  deps: ExceptionDeps,
  { staff, deviceReference }: Session,
  { id, resolution, note, onTopOfMinor }: Request_,
): Promise<Response> {
  const input = { id: asExceptionId(id), staff, resolution, note: note?.trim() || null, onTopOfMinor };
  const result = await resolveException(deps, input);
  if (result.ok) return answer(toExceptionDto(result.value, { deviceReference }));
  const { error } = result;
  switch (error.kind) {
    case 'already_resolved':
      return problem(error.kind, { resolved: toResolvedDto(error.resolved) });
    case 'sale_has_money':
      return problem(error.kind, { saleHas: toAmountDto(error.saleHas) });
    default:
      return problem(error.kind);
  }
}
