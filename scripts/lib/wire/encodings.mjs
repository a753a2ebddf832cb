/** @typedef {'br' | 'gzip'} Encoding */

/** The better one first. Browsers offer Brotli over TLS and to the same machine alone. */
const ENCODINGS = /** @type {const} */ (['br', 'gzip']);

/** @param {string | undefined} header @param {Encoding} encoding */
const isOffered = (header, encoding) =>
  (header ?? '').split(',').some((each) => {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/**
 * How an answer is best packed for whoever sent this `Accept-Encoding`; undefined: not at all.
 * @param {string | undefined} header
 * @returns {Encoding | undefined}
 */
export const bestEncoding = (header) => ENCODINGS.find((encoding) => isOffered(header, encoding));
