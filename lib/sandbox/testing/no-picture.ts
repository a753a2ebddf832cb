/** Stands in for a drawn code: a PNG of one white pixel. */
export const noPicture = () =>
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==';
