import { driverPhone } from '../../fixtures/devices';
import { test } from '../../fixtures/test';
import { payBySentLink } from '../../scenarios/pay-by-sent-link';

test.use(driverPhone);

test('a code that cannot be scanned is sent by SMS, which closes it first, and is paid', ({
  till,
  customer,
  sandbox,
}) => payBySentLink({ till, customer, sandbox }));
