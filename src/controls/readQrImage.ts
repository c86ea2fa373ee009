import { qrTextOf } from "./qrTextOf.ts";

const MOST_PIXELS = 1_600;

/** The text of a QR code in a picture; null when there is none, or the file is no picture. */
export async function readQrImage(file: Blob): Promise<string | null> {
  try {
    const bitmap = await createImageBitmap(file);
    return qrTextOf(bitmap, bitmap, MOST_PIXELS);
  } catch {
    // No picture is the same to the person as one without a code.
    return null;
  }
}
