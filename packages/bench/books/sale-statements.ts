/**
 * Orders and their checkouts, from the rows of `sale`. A sale of two codes has a first one that ran out, under the id
 * `chk_1…`; the id of the one that counts begins with `chk_2`.
 */
const ORDERS = `
insert into orders (id, reference, gateway_reference, system_id, branch_id, staff_id, origin, amount_minor, currency, created_at)
select 'ord_' || substr(hash, 1, 26), reference, reference, case origin when 'api' then system_id end, branch_id,
  case origin when 'api' then system_id else cashier_id end, origin, minor, 'AED', at
from sale`;

const REQUEST = `case origin
  when 'link' then jsonb_build_object('language', 'en', 'expiresIn', 1440)
  else jsonb_strip_nulls(jsonb_build_object('qrSize', 300, 'language', 'en', 'expiresIn', 15,
    'deviceReference', 'till-' || (mixed % 7)::text,
    'description', case when mixed % 33 = 0 then 'Table ' || (mixed % 40)::text || ' ' || substr(hash, 1, 5) end))
  end`;

const SECOND_CODES = `
insert into checkouts (id, order_id, branch_id, channel, request_id, request, amount_minor, currency, phase, status,
  gateway_id, display_id, checkout_key, redirect_url, shop, created_at, expires_at, ended_at, last_read_at,
  last_observation, version, watch_at, owner_instance)
select 'chk_1' || substr(hash, 1, 25), 'ord_' || substr(hash, 1, 26), branch_id, 'qr', 'qt-1' || substr(hash, 1, 25), ${REQUEST},
  minor, 'AED', 'closed', 'EXPIRED', (gateway_id::bigint - 1)::text, 'X' || display_id, hash || substr(hash, 1, 16),
  'https://pay.example/checkout/' || hash || substr(hash, 1, 16), 'Test store', at - interval '15 minutes', at, at, at,
  n * 4, 4, null, 1
from sale where kind = 'second_code'`;

const PAID = `kind in ('paid', 'second_code', 'refunded', 'chargeback')`;

const CHECKOUTS = `
insert into checkouts (id, order_id, branch_id, channel, request_id, request, amount_minor, currency, phase, status,
  gateway_id, display_id, checkout_key, redirect_url, shop, created_at, expires_at, ended_at, last_read_at,
  last_observation, version, notification, booked_minor, booked_currency, booked_to, held_because, refunded_minor,
  watch_at, owner_instance)
select 'chk_2' || substr(hash, 1, 25), 'ord_' || substr(hash, 1, 26), branch_id, case origin when 'link' then 'link' else 'qr' end,
  'qt-2' || substr(hash, 1, 25), ${REQUEST}, minor, 'AED', case kind when 'open' then 'open' else 'closed' end,
  case kind when 'open' then 'PENDING' when 'expired' then 'EXPIRED' when 'cancelled' then 'CANCELLED' when 'declined' then 'FAILED'
    when 'refunded' then 'REFUNDED' when 'chargeback' then 'CHARGEBACK' else 'PAID' end,
  gateway_id, display_id, reverse(hash) || substr(hash, 1, 16), 'https://pay.example/checkout/' || reverse(hash) || substr(hash, 1, 16),
  'Test store', at, at + interval '15 minutes', case kind when 'open' then null else at + interval '40 seconds' end,
  at + interval '40 seconds', n * 4 + 1, 4,
  jsonb_build_object('database', 'pc-test', 'document', reverse(hash), 'collection', 'checkouts'),
  case when ${PAID} or kind = 'late' then minor end, case when ${PAID} or kind = 'late' then 'AED' end,
  case when ${PAID} then 'receivable' when kind = 'late' then 'suspense' end, case kind when 'late' then 'late' end,
  case kind when 'refunded' then minor else 0 end,
  case when kind = 'open' then now() + interval '6 seconds'
    else at + ceil(extract(epoch from now() - at) / 2592000) * interval '30 days' end, 1
from sale`;

const KEYS = `
insert into idempotency_keys (staff_id, key, fingerprint, checkout_id, created_at)
select case origin when 'api' then system_id else cashier_id end, hash, 'AED ' || minor, 'chk_2' || substr(hash, 1, 25), at
from sale where origin <> 'link'`;

const LINKS = `
insert into payment_links (order_id, token, kind, language, life_minutes, made_by, created_at, expires_at, opened_at)
select 'ord_' || substr(hash, 1, 26), hash, 'page', 'en', 1440, cashier_id, at, at + interval '1 day', at + interval '20 seconds'
from sale where origin = 'link'`;

export const SALE_STATEMENTS: readonly string[] = [ORDERS, SECOND_CODES, CHECKOUTS, KEYS, LINKS];
