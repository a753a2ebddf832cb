import 'server-only';
import type { z } from 'zod';
import type { linkBody, makeLinkBody } from '../../api/links/link-request';
import { type LinkDto, type LinkListDto, type LinkOfOrderDto, toLinkDto } from '../../api/links/link';
import { asOrderId } from '../../domain/core/ids';
import { money } from '../../domain/money/money';
import { paidCheckout } from '../../domain/checkout/checkout';
import type { LinkedOrder } from '../../domain/link/payment-link';
import type { Session } from '../../domain/ports/staff-store';
import { err, mapOk, type Result } from '../../domain/core/result';
import { endLink, listLinks } from '../../links/manage-links';
import { linkOrder, type LinkOrderError, renewLink } from '../../links/link-order';
import { makeLink } from '../../links/make-link';
import { container } from '../composition/container';
import { linkPlace } from '../composition/public-address';
import { answer, problem } from '../http/answer';
import { answerAnotherError } from './answer-opened';

type IdempotentRequest = { readonly idempotencyKey: string };

const place = () => linkPlace(container().env);

const toDto = (linked: LinkedOrder) =>
  toLinkDto(linked, { now: container().checkout.clock.now(), base: place().base });

export const linksOf = async ({ staff }: Session): Promise<Result<LinkListDto, { kind: 'not_allowed' }>> =>
  mapOk(await listLinks(container().links, staff), (links) => ({
    links: links.map(toDto),
    hasPage: place().hasPage,
  }));

export async function linkOf({ branch }: Session, orderId: string): Promise<LinkOfOrderDto> {
  const id = asOrderId(orderId);
  const { links, checkout } = container().links;
  const [found, sale] = await Promise.all([
    links.find(id, branch.id),
    checkout.store.findOrder(id, branch.id),
  ]);
  const isPaid = sale !== null && paidCheckout(sale.checkouts) !== null;
  return { link: found && toDto(found), hasPage: place().hasPage, isPaid };
}

const NO_PAGE = {
  kind: 'bad_request',
  detail: 'kind: customers cannot reach a page of this server',
} as const;

export async function newLinkOrder(
  { staff }: Session,
  { idempotencyKey, amountMinor, currency, ...request }: IdempotentRequest & z.output<typeof makeLinkBody>,
) {
  if (request.kind === 'page' && !place().hasPage) return err(NO_PAGE);
  const amount = money(amountMinor, currency);
  return mapOk(await makeLink(container().links, { idempotencyKey, staff, amount, request }), toDto);
}

export async function linkForOrder(
  { staff }: Session,
  {
    idempotencyKey,
    orderId,
    ...request
  }: IdempotentRequest & { orderId: string } & z.output<typeof linkBody>,
) {
  if (request.kind === 'page' && !place().hasPage) return err(NO_PAGE);
  const input = { idempotencyKey, staff, orderId: asOrderId(orderId), request };
  return mapOk(await linkOrder(container().links, input), toDto);
}

export const linkAgain = async (
  { staff }: Session,
  { idempotencyKey, orderId }: IdempotentRequest & { orderId: string },
) => mapOk(await renewLink(container().links, { idempotencyKey, staff, orderId: asOrderId(orderId) }), toDto);

export const linkEnd = async ({ staff }: Session, orderId: string) =>
  mapOk(await endLink(container().links, { staff, orderId: asOrderId(orderId) }), toDto);

type Refused = LinkOrderError | { readonly kind: 'bad_request'; readonly detail: string };

/** What became of a tap on a link. */
export function answerLink(result: Result<LinkDto, Refused>, status = 200): Response {
  if (result.ok) return answer(result.value, status);
  const { error } = result;
  switch (error.kind) {
    case 'bad_request':
      return problem('bad_request', { detail: error.detail });
    case 'not_allowed':
      return problem('not_allowed');
    default:
      return answerAnotherError(error);
  }
}
