const FONTS = /\/@fontsource-variable\/[^?]*\.css$/;
/** One face of the font packages, under a comment that names its file. */
const FACE = /\/\* \S+ \*\/\s*@font-face \{[^}]*\}/g;
const LATIN = /^\/\* \S+-latin(-ext)?-/;

/**
 * For the build: what a font has for other scripts than the Latin becomes a family of its own, "… Others", that stands behind it in
 * the tokens. Each face of a family that is not loaded yet makes Chromium ask another process for a stand-in, for each size
 * and weight of any text: with all scripts in one family that was half of the time of a first layout.
 */
export const fontsByScript = {
  name: "fonts-by-script",
  enforce: "pre",
  transform(code: string, id: string) {
    if (!FONTS.test(id)) return null;
    return code.replace(FACE, (face) => (LATIN.test(face) ? face : face.replace(" Variable'", " Others'")));
  },
} as const;
