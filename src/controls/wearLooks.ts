/**
 * Gives an empty page the looks of this one: its style sheets, and what stands on its root (language, theme, text size), now and whenever
 * they change. Returns its stop function.
 */
export function wearLooks(from: Document, to: Document): () => void {
  const root = (): void => {
    for (const { name } of [...to.documentElement.attributes]) to.documentElement.removeAttribute(name);
    for (const { name, value } of from.documentElement.attributes) to.documentElement.setAttribute(name, value);
  };
  const known = new Set<string>();
  const sheets = (): void => {
    for (const { href } of from.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
      if (known.has(href)) continue;
      known.add(href);
      const link = to.createElement("link");
      link.rel = "stylesheet";
      link.href = href;
      to.head.append(link);
    }
  };
  root();
  sheets();
  const watching = new MutationObserver(() => {
    root();
    sheets();
  });
  watching.observe(from.documentElement, { attributes: true });
  watching.observe(from.head, { childList: true });
  return () => watching.disconnect();
}
