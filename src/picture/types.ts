/** A decoded picture. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes for each pixel (red, green, blue, opacity), row by row; nothing is transparent. */
  readonly data: Uint8Array;
}

/** A line of text that was read. Pixels of the picture, half-open. */
export interface TextBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly text: string;
  /** 0..1, the mean over its signs. */
  readonly confidence: number;
  /** One for each sign of `text` (code point); `x`: its middle. */
  readonly signs: readonly { readonly sign: string; readonly confidence: number; readonly x: number }[];
}

/** Reads the text in a picture, from top to bottom. */
export interface TextReader {
  read(picture: Pixels, signal?: AbortSignal): Promise<TextBox[]>;
}
