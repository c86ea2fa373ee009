/** Word writes list items as paragraphs: `mso-list:l0 level2 lfo1`, with the number as letters in a span that is to be ignored. */
export function wordListItem(element: HTMLElement): { readonly level: number; readonly isNumbered: boolean } | null {
  const style = element.getAttribute("style") ?? "";
  const [, level] = /mso-list:\s*\S+\s+level(\d+)/i.exec(style) ?? [];
  if (level === undefined) return null;
  const ignored = [...element.querySelectorAll("[style]")].find((part) =>
    /mso-list:\s*Ignore/i.test(part.getAttribute("style") ?? ""),
  );
  return { level: Number(level), isNumbered: /[\p{L}\p{N}]/u.test(markerOf(ignored)) };
}

/** Word's bullets are letters of symbol fonts: `·` in Symbol, `o` in Courier New, `§` in Wingdings. */
function markerOf(ignored: Element | undefined): string {
  const marker = ignored?.textContent?.replace(/[\s\u00a0]/g, "") ?? "";
  return marker === "o" || marker === "§" || marker === "ü" || marker === "Ø" || marker === "v" ? "" : marker;
}
