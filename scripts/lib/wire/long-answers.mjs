/**
 * Lists of sales and what becomes of one: as text many times as long as packed. None of them holds a secret (no key, no PIN, no
 * token of a session or of a payer's page) beside what somebody else wrote, so their length tells nothing (BREACH); the
 * session's cookie is `SameSite=Strict` besides. What does hold one is not listed, nor an answer that is held or short.
 */
const LONG = /^\/api\/(orders(\/[^/]+)?|sales|today|exceptions|checkouts\/[^/]+\/history)(\?|$)/;

/**
 * Lets the framework's compressor see what a long answer is: the framework sets the header of a route's answer as a list, and
 * the compressor knows only text.
 * @param {import('node:http').RequestListener} handle
 * @returns {import('node:http').RequestListener}
 */
export function packLongAnswers(handle) {
  return (request, response) => {
    if (request.method === 'GET' && LONG.test(request.url ?? '')) {
      const setHeader = response.setHeader.bind(response);
      response.setHeader = (name, value) => {
        const isList = name.toLowerCase() === 'content-type' && Array.isArray(value);
        return setHeader(name, isList ? value.join() : value);
      };
    }
    return handle(request, response);
  };
}
