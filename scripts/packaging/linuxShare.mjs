/**
 * @typedef {{ ext: string | string[], description?: string, mimeType?: string }} Association
 * @typedef {{ name: string, synopsis: string, executable: string, schemes: readonly string[], associations: readonly Association[] }} Described
 */

/** In the entry for the menu: where the folder lies, which is known only where it is put. */
export const FOLDER = "@FOLDER@";

/** What the desktop knows files by: shared-mime-info. @param {readonly Association[]} associations */
export function mimePackage(associations) {
  const types = associations.flatMap(({ ext, description = "", mimeType }) =>
    mimeType === undefined
      ? []
      : [
          `  <mime-type type="${mimeType}">`,
          `    <comment>${description}</comment>`,
          ...[ext].flat().map((one) => `    <glob pattern="*.${one}"/>`),
          '    <icon name="x-office-document"/>',
          "  </mime-type>",
        ],
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    ...types,
    "</mime-info>",
    "",
  ].join("\n");
}

/** The entry for the menu, which also says which types and links the app opens. @param {Described} app */
export function desktopEntry({ name, synopsis, executable, schemes, associations }) {
  const types = [
    ...associations.flatMap(({ mimeType }) => mimeType ?? []),
    ...schemes.map((scheme) => `x-scheme-handler/${scheme}`),
  ];
  return [
    "[Desktop Entry]",
    "Type=Application",
    `Name=${name}`,
    `Comment=${synopsis}`,
    `Exec="${FOLDER}/${executable}" %U`,
    "Terminal=false",
    "Categories=Office;",
    `StartupWMClass=${name}`,
    `MimeType=${types.join(";")};`,
    "",
  ].join("\n");
}
