/** The code as the gateway drew it, with its geometry in image pixels. */
export type QrDto = {
  /** Base64 PNG without a `data:` prefix. */
  png: string;
  sizePx: number;
  /** Modules per side, without the quiet zone. */
  modules: number;
  modulePx: number;
};
