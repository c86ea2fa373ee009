import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { fontsByScript } from "../../electron/fontsByScript.ts";

const require = createRequire(import.meta.url);
const FACE = /font-family: '([^']+)';[^}]*?url\(\.\/files\/([\w-]+)\.woff2\)/g;

const facesOf = (css: string) => [...css.matchAll(FACE)].map(([, family = "", file = ""]) => ({ family, file }));

describe("the fonts of the interface and of drafts", () => {
  it.each([
    ["@fontsource-variable/inter/wght.css", "Inter"],
    ["@fontsource-variable/inter/wght-italic.css", "Inter"],
    ["@fontsource-variable/source-serif-4/wght.css", "Source Serif 4"],
    ["@fontsource-variable/source-serif-4/wght-italic.css", "Source Serif 4"],
  ])(
    "keep every face, and have those of other scripts than the Latin in a family of their own (%s)",
    (name, family) => {
      const path = require.resolve(name);
      const css = readFileSync(path, "utf8");
      const before = facesOf(css);
      const after = facesOf(fontsByScript.transform(css, path) ?? "");
      expect(before.length).toBeGreaterThan(4);
      expect(after.map(({ file }) => file)).toEqual(before.map(({ file }) => file));
      for (const face of after) {
        expect(face.family).toBe(/-latin(-ext)?-/.test(face.file) ? `${family} Variable` : `${family} Others`);
      }
    },
  );

  it("leave every other style as it is", () => {
    expect(fontsByScript.transform("@font-face { font-family: 'Inter Variable'; }", "/src/app/base.css")).toBeNull();
  });
});
