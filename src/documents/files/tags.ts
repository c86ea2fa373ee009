type Attributes = Readonly<Record<string, string | null>>;

const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Signs that are no letters of anybody, and halves of letters: no file of tags may hold them. */
const FORBIDDEN = /\p{Cs}|[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

/** What every kind of file can hold of a text. */
export const writable = (text: string): string => text.replace(FORBIDDEN, "");

/** As text or as the value of an attribute, in HTML and XML alike. */
export const escaped = (text: string): string =>
  writable(text).replace(/[&<>"']/g, (letter) => NAMES[letter] ?? letter);

/** `<name a="1">`; an attribute that is null is left out. */
export function opening(name: string, attributes: Attributes = {}): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : ` ${key}="${escaped(value)}"`,
  );
  return `<${name}${written.join("")}>`;
}

/** An element around what is written already. */
export const element = (name: string, attributes: Attributes, inner: string): string =>
  `${opening(name, attributes)}${inner}</${name}>`;
