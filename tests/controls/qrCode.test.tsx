import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QrCode } from "../../src/controls/QrCode.tsx";
import { type Pixels, qrTextIn } from "../../src/controls/qrTextIn.ts";

const LINK = `concordia://join#${"Q0kyAa0moU2m97gwObf-Gf2Ggv".repeat(9)}`;
const MARKUP = renderToStaticMarkup(<QrCode text={LINK} label="The link as a code" />);

interface Shot {
  /** Pixels a square is wide; need not be whole. */
  readonly scale?: number;
  /** In degrees, about the middle. */
  readonly turned?: number;
  readonly dark?: number;
  readonly light?: number;
}

/** The drawing as a picture of it holds it: larger than the code, turned, in the greys of paper and lamp. */
function pictured({ scale = 4, turned = 0, dark = 0, light = 255 }: Shot = {}): Pixels {
  const size = Number(/viewBox="0 0 (\d+)/.exec(MARKUP)?.[1]);
  const inked = new Set([...MARKUP.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  const side = Math.ceil(size * scale * 1.4);
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)];
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [x, y] = [(column - side / 2) / scale, (row - side / 2) / scale];
      const place = `${Math.floor(x * cos + y * sin + size / 2)} ${Math.floor(y * cos - x * sin + size / 2)}`;
      const at = (row * side + column) * 4;
      data.fill(inked.has(place) ? dark : light, at, at + 3);
    }
  }
  return { width: side, height: side, data };
}

test("a link is read back from the code that is drawn of it, letter by letter", () => {
  expect(qrTextIn(pictured())).toBe(LINK);
  expect(MARKUP).toContain('role="img"');
  expect(MARKUP).toContain('aria-label="The link as a code"');
});

test.each([
  ["photographed larger than drawn", { scale: 5.3 }],
  ["held a little askew", { scale: 5.3, turned: 7 }],
  ["upside down", { turned: 180 }],
  ["grey on grey", { dark: 70, light: 170 }],
])("a code is read that is %s", (_, shot) => {
  expect(qrTextIn(pictured(shot))).toBe(LINK);
});

test("a picture without a code has no text, and neither has one too small for any", () => {
  expect(qrTextIn(pictured({ dark: 255 }))).toBeNull();
  expect(qrTextIn({ width: 1, height: 1, data: new Uint8ClampedArray(4) })).toBeNull();
});
