/* Shows the gateway's card form in a frame of a shop's page, and tells that page what it may know. */
(function () {
  'use strict';
  var origin = new URL(document.currentScript.src).origin;
  var frame = null;
  var options = null;

  function init(given) {
    options = given || {};
    var place = document.querySelector(options.selector || '#paymennt-frame');
    if (!place)
      throw new Error('PaymenntJS.init: there is no element ' + (options.selector || '#paymennt-frame'));
    frame = document.createElement('iframe');
    var query = new URLSearchParams({ publicKey: options.publicKey || '', lang: options.language || 'en' });
    frame.src = origin + '/frames/card?' + query.toString();
    frame.title = 'Card';
    frame.style.cssText = 'border:0;width:100%;height:100%';
    place.replaceChildren(frame);
  }

  function call(name, data) {
    if (options && typeof options[name] === 'function') options[name](data);
  }

  window.addEventListener('message', function (event) {
    if (!frame || event.origin !== origin || event.source !== frame.contentWindow) return;
    var told = event.data || {};
    if (told.kind === 'tokenized') call('onTokenized', { token: told.token });
    if (told.kind === 'failed') call('onTokenizationFailed', { error: told.error });
    if (told.kind === 'validation') {
      call('onValidationUpdate', {
        valid: told.valid,
        validationErrors: told.validationErrors,
        lastActiveField: told.lastActiveField,
        error: told.error,
      });
    }
  });

  window.PaymenntJS = {
    modes: { LIVE: 'LIVE', TEST: 'TEST', STAGING: 'STAGING' },
    init: init,
    submitPayment: function () {
      if (!frame) throw new Error('PaymenntJS.submitPayment: call PaymenntJS.init first');
      frame.contentWindow.postMessage({ kind: 'submit' }, origin);
    },
  };
})();
