import type { CheckoutView } from './checkout-view';
import { html, type Html } from '../page/html';
import { layout } from './layout';
import { payAlert } from './pay-alert';
import { payFields } from './pay-fields';
import { summary } from './summary';
import { testCardList } from './test-card-list';

export function checkoutPage(view: CheckoutView): Html {
  const { checkout, language, isEmbedded } = view;
  const { words, code } = language;
  const alert = payAlert(view);
  const title = alert ? `${words.errorTitle}: ${words.payTitle}` : words.payTitle;
  return layout(
    { language, title, shop: checkout.branchName, isEmbedded },
    html`<div class="pay">
      ${summary(checkout, language)}
      <section class="panel" aria-labelledby="form-title">
        <h1 id="form-title">${words.payByCard}</h1>
        ${alert}
        <form method="post" action="?lang=${code}" novalidate>
          <input type="hidden" name="action" value="pay" />
          <input type="hidden" name="attempt" value="${checkout.declines}" />
          ${payFields(view)}
          <button class="primary" type="submit">${words.pay}</button>
        </form>
        <form method="post" action="?lang=${code}">
          <input type="hidden" name="action" value="cancel" />
          <button class="quiet" type="submit">${words.cancel}</button>
        </form>
        ${testCardList(language)}
      </section>
    </div>`,
  );
}
