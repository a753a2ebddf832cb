/** The ledger, refunds and exceptions, from the rows of `sale`. */
const PAYMENTS = `
insert into ledger (transfer, account, amount_minor, currency, order_id, checkout_id, gateway_id, observation, at)
select 'payment/' || gateway_id, account, sign * minor, 'AED', 'ord_' || substr(hash, 1, 26), 'chk_2' || substr(hash, 1, 25),
  gateway_id, n::bigint * 4 + 1, at + interval '40 seconds'
from sale cross join lateral (values ('gateway_clearing', 1), (case kind when 'late' then 'suspense' else 'receivable' end, -1)) as side(account, sign)
where kind in ('paid', 'second_code', 'refunded', 'chargeback', 'late')`;

const GIVEN_BACK = `
insert into ledger (transfer, account, amount_minor, currency, order_id, checkout_id, gateway_id, observation, at)
select 'refund/' || gateway_id || '/' || minor, account, sign * minor, 'AED', 'ord_' || substr(hash, 1, 26), 'chk_2' || substr(hash, 1, 25),
  gateway_id, n::bigint * 4 + 1, at + interval '1 hour'
from sale cross join lateral (values ('gateway_clearing', -1), ('refunded', 1)) as side(account, sign)
where kind = 'refunded'`;

const REFUNDS = `
insert into refunds (id, order_id, checkout_id, amount_minor, currency, note, state, requested_by, idempotency_key, fingerprint, created_at, ended_at)
select 'rfd_' || substr(hash, 1, 26), 'ord_' || substr(hash, 1, 26), 'chk_2' || substr(hash, 1, 25), minor, 'AED', 'Returned', 'done',
  manager_id, hash, 'AED ' || minor, at + interval '1 hour', at + interval '1 hour'
from sale where kind = 'refunded'`;

/** The newest late payments wait for somebody; the others were dealt with. */
const EXCEPTIONS = `
insert into exceptions (id, kind, fingerprint, branch_id, order_id, checkout_id, device_reference, gateway_id, display_id, moved,
  amount_minor, currency, detail, observation, opened_at, resolution, resolved_at, resolved_by)
select 'exc_' || substr(hash, 1, 26), 'late', 'late/' || gateway_id, branch_id, 'ord_' || substr(hash, 1, 26), 'chk_2' || substr(hash, 1, 25),
  'till-' || (mixed % 7)::text, gateway_id, display_id, 'yes', minor, 'AED', '{}', n::bigint * 4 + 1, at,
  case when at < now() - interval '2 hours' then 'noted' end, case when at < now() - interval '2 hours' then at + interval '1 hour' end,
  case when at < now() - interval '2 hours' then manager_id end
from sale where kind = 'late'`;

export const MONEY_STATEMENTS: readonly string[] = [PAYMENTS, GIVEN_BACK, REFUNDS, EXCEPTIONS];
