import { counterTablet } from '../../fixtures/devices';
import { test } from '../../fixtures/isolated-test';
import { payBySentLink } from '../../scenarios/pay-by-sent-link';

test.use(counterTablet);

test(
  'with PointCheckout a payment is sent by SMS and paid',
  { tag: '@matrix' },
  async ({ till, customer, sandbox, gateway }) => {
    await gateway.start();
    await payBySentLink({ till, customer, sandbox });
  },
);
