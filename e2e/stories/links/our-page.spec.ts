import { test } from '../../fixtures/test';
import { payOnOurPage } from '../../scenarios/pay-on-our-page';

test.use({ locale: 'ar-AE' });

test('our page for a link starts nothing by itself, renews what ran out, and the shop sees it paid', ({
  till,
  customer,
  sandbox,
}) => payOnOurPage({ till, customer, sandbox }));
