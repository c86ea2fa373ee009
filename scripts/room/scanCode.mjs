import decodeQR from "qr/decode.js";

/**
 * What a camera reads out of the code on the screen: the picture of it, decoded.
 *
 * @param {import("@playwright/test").Page} page
 * @param {string} testId
 * @returns {Promise<string>}
 */
export async function scanCode(page, testId) {
  const picture = (await page.getByTestId(testId).screenshot()).toString("base64");
  const { width, height, pixels } = await page.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let letters = "";
    for (const byte of data) letters += String.fromCharCode(byte);
    return { width: bitmap.width, height: bitmap.height, pixels: btoa(letters) };
  }, picture);
  return decodeQR({ width, height, data: new Uint8Array(Buffer.from(pixels, "base64")) });
}
