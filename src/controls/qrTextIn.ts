import decodeQR from "qr/decode.js";

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel, red first, line by line from the top. */
  readonly data: Uint8ClampedArray;
}

/** The text of the QR code among the pixels of a picture; null when there is none. */
export function qrTextIn({ width, height, data }: Pixels): string | null {
  try {
    return decodeQR({ width, height, data });
  } catch {
    // The library knows one answer to a picture without a code: it throws.
    return null;
  }
}
