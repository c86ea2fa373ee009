import { qrTextIn } from "./qrTextIn.ts";

/** A photograph larger than this is made smaller first: more would only take longer. */
const MOST_PIXELS = 1_600;

/** The text of a QR code in a picture; null when there is none, or the file is no picture. */
export async function readQrImage(file: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const context = new OffscreenCanvas(width, height).getContext("2d");
    if (!context) return null;
    context.drawImage(bitmap, 0, 0, width, height);
    return qrTextIn(context.getImageData(0, 0, width, height));
  } catch {
    // No picture is the same to the person as one without a code.
    return null;
  }
}
