import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const WIDTH = 640;
const HEIGHT = 480;
const GREY = 128;

/** Writes a film of one picture, held a little askew in front of a wall, such as Chromium shows in place of a camera (Y4M). */
export async function filmOf(page: Page, png: Buffer, path: string): Promise<void> {
  const light = await page.evaluate(lightOf, { picture: png.toString("base64"), width: WIDTH, height: HEIGHT });
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420mpeg2\n`);
  const colours = Buffer.alloc((WIDTH / 2) * (HEIGHT / 2) * 2, GREY);
  writeFileSync(path, Buffer.concat([head, Buffer.from("FRAME\n"), Buffer.from(light, "base64"), colours]));
}

/** One byte of brightness a pixel. */
async function lightOf({ picture, width, height }: { picture: string; width: number; height: number }) {
  const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const context = new OffscreenCanvas(width, height).getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#8a8f96";
  context.fillRect(0, 0, width, height);
  const scale = (height * 0.8) / Math.max(bitmap.width, bitmap.height);
  context.translate(width / 2, height / 2);
  context.rotate(0.06);
  context.scale(scale, scale);
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2);
  const { data } = context.getImageData(0, 0, width, height);
  let light = "";
  for (let at = 0; at < data.length; at += 4)
    light += String.fromCharCode(Math.round(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3));
  return btoa(light);
}
