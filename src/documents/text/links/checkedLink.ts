const LONGEST = 2000;

/**
 * An address that a text may carry, or null: https with a plain host, or mail. Nothing else is ever made a link, wherever it comes
 * from. A name before the host (`https://bank.example@elsewhere.example`) is refused, because it is there to deceive.
 */
export function checkedLink(address: unknown): string | null {
  if (typeof address !== "string" || address.length > LONGEST || !URL.canParse(address.trim())) return null;
  const url = new URL(address.trim());
  if (url.href.length > LONGEST || url.username !== "" || url.password !== "") return null;
  if (url.protocol === "mailto:") return url.pathname.includes("@") ? url.href : null;
  return url.protocol === "https:" && url.host !== "" ? url.href : null;
}

/** What a person types into an address field: `coe.int` and `a@coe.int` are understood too. */
export function linkOfTyped(typed: string): string | null {
  const address = typed.trim();
  if (/^[^\s/:@]+@[^\s/:@]+\.[^\s/:@]+$/.test(address)) return checkedLink(`mailto:${address}`);
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(address) && !/^[^/]*:\d+(\/|$)/.test(address);
  if (hasScheme) return checkedLink(address);
  return /^[^\s/.]+(\.[^\s/.]+)+(\/|:|\?|$)/.test(address) ? checkedLink(`https://${address}`) : null;
}

/** The part of an address that says where it leads. */
export function hostOfLink(href: string): string {
  const url = new URL(href);
  return url.protocol === "mailto:" ? url.pathname : url.host;
}

const ADDRESS = /(?:https:\/\/|mailto:)[^\s<>"“”«»]+/gu;
const TRAILING = /[.,;:!?'’”»)\]}]+$/u;

/** The addresses in a text, as offsets, without the punctuation that follows them in a sentence. */
export function findLinks(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly href: string }[] {
  return [...text.matchAll(ADDRESS)].flatMap((found) => {
    const word = trimmed(found[0]);
    const href = checkedLink(word);
    return href === null ? [] : [{ from: found.index, to: found.index + word.length, href }];
  });
}

/** A closing bracket belongs to the address when the address opened it. */
function trimmed(word: string): string {
  const end = TRAILING.exec(word)?.[0] ?? "";
  const isBalanced = end.startsWith(")") && word.split("(").length > word.slice(0, -end.length).split(")").length;
  return isBalanced ? `${word.slice(0, -end.length)})` : word.slice(0, word.length - end.length);
}
