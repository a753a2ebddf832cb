/* Inside the frame: says whether the entries are complete, and sends the card to the gateway when the shop asks. */
(function () {
  'use strict';
  var form = document.getElementById('card');
  var query = new URLSearchParams(location.search);
  var lastActiveField = null;
  var missing = ['cardNumber', 'expiryDate', 'cvv', 'nameOnCard'];

  function entries() {
    return Object.fromEntries(new FormData(form));
  }

  /* What the gateway finds wrong is known only after it was asked: here only what is empty. */
  function tellValidation() {
    var typed = entries();
    var empty = missing.filter(function (name) {
      return String(typed[name] || '').trim() === '';
    });
    var validationErrors = empty.map(function (name) {
      return { field: name, message: form.querySelector('label[for="' + name + '"]').textContent + '?' };
    });
    /* Any page may show this form, and this tells nothing of the card. */
    parent.postMessage(
      {
        kind: 'validation',
        valid: empty.length === 0,
        validationErrors: validationErrors,
        lastActiveField: lastActiveField,
      },
      '*',
    );
  }

  function tokenize(event) {
    function tell(told) {
      event.source.postMessage(told, event.origin);
    }
    fetch('/frames/token?lang=' + encodeURIComponent(query.get('lang') || 'en'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.assign(entries(), { publicKey: query.get('publicKey') || '' })),
    })
      .then(function (answer) {
        return answer.json();
      })
      .then(function (answer) {
        if (answer.token) return tell({ kind: 'tokenized', token: answer.token });
        tell({ kind: 'failed', error: answer.error });
        if (answer.validationErrors) {
          tell({
            kind: 'validation',
            valid: false,
            validationErrors: answer.validationErrors,
            lastActiveField: lastActiveField,
          });
        }
      })
      .catch(function () {
        tell({ kind: 'failed', error: 'The gateway did not answer.' });
      });
  }

  form.addEventListener('submit', function (event) {
    event.preventDefault();
  });
  form.addEventListener('focusin', function (event) {
    lastActiveField = event.target.name;
  });
  form.addEventListener('input', tellValidation);
  addEventListener('message', function (event) {
    if (event.source === parent && event.data && event.data.kind === 'submit') tokenize(event);
  });
  tellValidation();
})();
