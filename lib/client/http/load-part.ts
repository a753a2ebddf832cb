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
