import decodeQR from "qr/decode.js";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QrCode } from "../../src/controls/QrCode.tsx";

const LINK = `concordia://join#${"Q0kyAa0moU2m97gwObf-Gf2Ggv".repeat(9)}`;
const PIXELS = 4;

/** What a camera sees of the drawing: its squares, each some pixels wide. */
function photographed(markup: string) {
  const size = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const side = size * PIXELS;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < PIXELS; row++) {
      for (let column = 0; column < PIXELS; column++) {
        const at = ((Number(y) * PIXELS + row) * side + Number(x) * PIXELS + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

test("a link is read back from the code that is drawn of it, letter by letter", () => {
  const markup = renderToStaticMarkup(<QrCode text={LINK} label="The link as a code" />);
  expect(decodeQR(photographed(markup))).toBe(LINK);
  expect(markup).toContain('role="img"');
  expect(markup).toContain('aria-label="The link as a code"');
});
