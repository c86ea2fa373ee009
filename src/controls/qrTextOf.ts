import { qrTextIn } from "./qrTextIn.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The text of the QR code in what can be drawn; null when there is none. Larger than `mostPixels` it is made smaller first: more would only take longer. */
export function qrTextOf(picture: CanvasImageSource, size: Size, mostPixels: number): string | null {
  const scale = Math.min(1, mostPixels / Math.max(size.width, size.height, 1));
  const [width, height] = [Math.round(size.width * scale), Math.round(size.height * scale)];
  if (width < 1 || height < 1) return null;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(picture, 0, 0, width, height);
  return qrTextIn(context.getImageData(0, 0, width, height));
}
