import 'server-only';
import type { z } from 'zod';
import type { linkBody, makeLinkBody } from '../../../api/links/link-request';
import { type LinkListDto, type LinkOfOrderDto, toLinkDto } from '../../../api/links/link';
import { paidCheckout } from '../../../domain/checkout/checkout';
import { asOrderId } from '../../../domain/core/ids';
import type { Result } from '../../../domain/core/result';
import type { LinkedOrder } from '../../../domain/link/payment-link';
import { money } from '../../../domain/money/money';
import type { Session } from '../../../domain/ports/staff-store';
import { linkOrder, type LinkOrderError, renewLink } from '../../../links/link-order';
import { makeLink } from '../../../links/make-link';
import { endLink, listLinks } from '../../../links/manage-links';
import type { LinkDeps } from '../../../links/new-link';
import type { LinkPlace } from '../../adapters/public-address';
import { answer, problem } from '../../http/answer';
import { answerAnotherError } from '../till/answer-opened';

export type LinkHandlerDeps = LinkDeps & { readonly place: LinkPlace };

type IdempotentRequest = { readonly idempotencyKey: string };

const toDto = ({ checkout, place }: LinkHandlerDeps, linked: LinkedOrder) =>
  toLinkDto(linked, { now: checkout.clock.now(), base: place.base });

/** All links that staff of the branch may see. */
export async function answerLinks(deps: LinkHandlerDeps, { staff }: Session): Promise<Response> {
  const links = await listLinks(deps, staff);
  if (!links.ok) return problem(links.error.kind);
  const { hasPage } = deps.place;
  return answer<LinkListDto>({ links: links.value.map((linked) => toDto(deps, linked)), hasPage });
}

/** The link of one order, if it has one. */
export async function answerLinkOfOrder(
  deps: LinkHandlerDeps,
  { branch }: Session,
  orderId: string,
): Promise<Response> {
  const id = asOrderId(orderId);
  const { links, checkout, place } = deps;
  const [found, sale] = await Promise.all([
    links.find(id, branch.id),
    checkout.store.findOrder(id, branch.id),
  ]);
  const isPaid = sale !== null && paidCheckout(sale.checkouts) !== null;
  return answer<LinkOfOrderDto>({ link: found && toDto(deps, found), hasPage: place.hasPage, isPaid });
}

/** A new order together with its link. */
export async function newLinkOrder(
  deps: LinkHandlerDeps,
  { staff }: Session,
  { idempotencyKey, amountMinor, currency, ...request }: IdempotentRequest & z.output<typeof makeLinkBody>,
): Promise<Response> {
  if (request.kind === 'page' && !deps.place.hasPage) return noPage();
  const amount = money(amountMinor, currency);
  return answerLink(deps, await makeLink(deps, { idempotencyKey, staff, amount, request }), 201);
}

/** A link for an order that exists. */
export async function linkForOrder(
  deps: LinkHandlerDeps,
  { staff }: Session,
  {
    idempotencyKey,
    orderId,
    ...request
  }: IdempotentRequest & { orderId: string } & z.output<typeof linkBody>,
): Promise<Response> {
  if (request.kind === 'page' && !deps.place.hasPage) return noPage();
  const input = { idempotencyKey, staff, orderId: asOrderId(orderId), request };
  return answerLink(deps, await linkOrder(deps, input), 201);
}

/** A fresh link in the place of one that is over. */
export async function linkAgain(
  deps: LinkHandlerDeps,
  { staff }: Session,
  { idempotencyKey, orderId }: IdempotentRequest & { orderId: string },
): Promise<Response> {
  const renewed = await renewLink(deps, { idempotencyKey, staff, orderId: asOrderId(orderId) });
  return answerLink(deps, renewed, 201);
}

export async function linkEnd(deps: LinkHandlerDeps, { staff }: Session, orderId: string): Promise<Response> {
  return answerLink(deps, await endLink(deps, { staff, orderId: asOrderId(orderId) }), 200);
}

const noPage = () => problem('bad_request', { detail: 'kind: customers cannot reach a page of this server' });

function answerLink(
  deps: LinkHandlerDeps,
  result: Result<LinkedOrder, LinkOrderError>,
  status: number,
): Response {
  if (result.ok) return answer(toDto(deps, result.value), status);
  const { error } = result;
  return error.kind === 'not_allowed' ? problem('not_allowed') : answerAnotherError(error);
}
