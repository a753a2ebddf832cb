const RETRY_MS = 1_000;
const TRIES = 5;

/** Loads a part of the till that is not needed before the first press; a failed load is retried. */
export async function loadPart<Part>(load: () => Promise<Part>, tries = TRIES): Promise<Part> {
  try {
    return await load();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    return loadPart(load, tries - 1);
  }
}

/** A hidden page draws nothing, and parts come all the same. */
const LONGEST_FRAME_MS = 250;
const LONGEST_BUSY_MS = 250;

const frameDrawn = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_FRAME_MS);
  });

/** Safari cannot tell when it is idle. */
const idle = () =>
  new Promise<void>((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_BUSY_MS });
    else resolve();
  });

let begin: () => void;
const atRest = new Promise<void>((resolve) => (begin = resolve)).then(frameDrawn).then(idle);

/** The keys work from here on: what was held back for them may come. */
export const letPartsLoad = (): void => begin();

/** The same when the keys of the page work and that was drawn: until then a part would only be in their way. */
export const loadPartLater = async <Part>(load: () => Promise<Part>, tries = TRIES): Promise<Part> => {
  await atRest;
  return loadPart(load, tries);
};
