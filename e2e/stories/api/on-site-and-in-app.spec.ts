import { customerPhone } from '../../fixtures/devices';
import { test } from '../../fixtures/test';
import { buyOnSite } from '../../scenarios/buy-on-site';
import { payInApp } from '../../scenarios/pay-in-app';

test.use(customerPhone);

test('a customer buys on the shop’s web site with paymennt.com', ({ page, stack }) =>
  buyOnSite({ page, tillUrl: stack.tillUrl, apiKey: stack.apiKey }));

test('a customer pays in the shop’s app with paymennt.com', ({ page, stack }) =>
  payInApp({ page, tillUrl: stack.tillUrl, apiKey: stack.apiKey }));
