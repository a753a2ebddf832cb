import { customerPhone } from '../../fixtures/devices';
import { test } from '../../fixtures/isolated-test';
import { buyOnSite } from '../../scenarios/buy-on-site';
import { payInApp } from '../../scenarios/pay-in-app';

test.use(customerPhone);

test(
  'with PointCheckout a customer buys on the shop’s web site, and pays in its app',
  { tag: '@matrix' },
  async ({ page, stack, gateway }) => {
    await gateway.start();
    await buyOnSite({ page, tillUrl: stack.tillUrl, apiKey: stack.apiKey });
    await payInApp({ page, tillUrl: stack.tillUrl, apiKey: stack.apiKey });
  },
);
