/** What was seen and done: events, reads, signals, deliveries; from the rows of `sale`. */
const EVENTS = `
insert into events (order_id, checkout_id, staff_id, kind, detail, at)
select 'ord_' || substr(hash, 1, 26), case when step > 1 then 'chk_2' || substr(hash, 1, 25) end,
  case step when 1 then case origin when 'api' then system_id else cashier_id end end,
  case step when 1 then 'order.opened' when 2 then 'checkout.creating' when 3 then 'checkout.opened' else 'checkout.status' end,
  case step
    when 1 then jsonb_build_object('currency', 'AED', 'amountMinor', minor)
    when 2 then jsonb_build_object('requestId', 'qt-2' || substr(hash, 1, 25))
    when 3 then jsonb_build_object('gatewayId', gateway_id)
    when 4 then jsonb_build_object('from', null, 'to', 'PENDING', 'text', 'PENDING')
    else jsonb_build_object('from', 'PENDING', 'to', 'PAID', 'text', 'PAID') end,
  at + step * interval '8 seconds'
from sale cross join generate_series(1, 5) step
where step < 5 or kind <> 'open'
order by n, step`;

const OBSERVATIONS = `
insert into observations (number, checkout_id, started_at, stored_at, verdict, seen)
select n::bigint * 4 + step, 'chk_2' || substr(hash, 1, 25), at + step * interval '40 seconds', at + step * interval '40 seconds', 'applied',
  jsonb_build_object('id', gateway_id, 'shop', 'Test store', 'amount', jsonb_build_object('minor', minor, 'currency', 'AED'),
    'status', case step when 0 then 'PENDING' else 'PAID' end, 'statusText', case step when 0 then 'PENDING' else 'PAID' end,
    'branchId', '1601731695315563241', 'cashMinor', 0, 'createdAt', extract(epoch from at) * 1000, 'displayId', display_id,
    'reference', reference, 'requestId', 'qt-2' || substr(hash, 1, 25), 'checkoutKey', reverse(hash) || substr(hash, 1, 16),
    'redirectUrl', 'https://pay.example/checkout/' || reverse(hash) || substr(hash, 1, 16), 'paymentMethod', null, 'refundedMinor', 0,
    'notification', jsonb_build_object('database', 'pc-test', 'document', reverse(hash), 'collection', 'checkouts'))
from sale cross join generate_series(0, 1) step
where step = 0 or kind <> 'open'`;

const SIGNALS = `
insert into gateway_signals (source, digest, gateway_id, body, signature, first_at, last_at)
select 'webhook', md5(hash || step) || hash || '/valid', gateway_id,
  jsonb_build_object('id', gateway_id, 'status', case step when 0 then 'PENDING' else 'PAID' end, 'requestId', 'qt-2' || substr(hash, 1, 25),
    'orderId', reference, 'currency', 'AED', 'grandtotal', minor)::text, 'valid',
  at + step * interval '40 seconds', at + step * interval '40 seconds'
from sale cross join generate_series(0, 1) step
where (step = 0 or kind <> 'open') and at > now() - interval '7 days' -- they are kept no longer`;

const DELIVERIES = `
insert into outbound_deliveries (id, webhook_id, checkout_id, data, created_at, attempts, due_at, delivered_at, last_attempt_at, last_status)
select 'dlv_' || substr(hash, 1, 26), endpoint_id, 'chk_2' || substr(hash, 1, 25),
  jsonb_build_object('id', 'chk_2' || substr(hash, 1, 25), 'status', 'PAID', 'orderReference', reference), at, 1, null, at, at, 200
from sale where origin = 'api' and at > now() - interval '30 days'`;

export const TRACE_STATEMENTS: readonly string[] = [EVENTS, OBSERVATIONS, SIGNALS, DELIVERIES];
