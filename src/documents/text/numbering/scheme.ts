import type * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { metaOf } from "../model/roots.ts";

/**
 * How numbered paragraphs of a draft are counted.
 * `running`: 1. 2. 3. through the whole text. `byHeading`: 1.1, 1.2 under the numbered heading 1; headings and paragraphs share one
 * count, so no number occurs twice. `articles`: Article 1, Article 2 through the whole text, with 1. (a) (i) inside each.
 * `preamble`: I. II. up to the second heading, 1. 2. from there on.
 */
export const SCHEMES = ["running", "byHeading", "articles", "preamble"] as const;
export type Scheme = (typeof SCHEMES)[number];

const KEY = "numbering";

/** What the draft says; a scheme of a newer version, or none, counts as `running`. */
export function readScheme(doc: Y.Doc): Scheme {
  const value: unknown = metaOf(doc).get(KEY);
  return SCHEMES.find((scheme) => scheme === value) ?? "running";
}

/** Chooses the scheme for everybody. */
export function setScheme(model: TextModel, scheme: Scheme): void {
  if (readScheme(model.doc) === scheme) return;
  model.act("setScheme", () => metaOf(model.doc).set(KEY, scheme));
}

/** Calls back when the scheme may have changed. Returns its stop function. */
export function watchScheme(doc: Y.Doc, listener: () => void): () => void {
  const meta = metaOf(doc);
  meta.observe(listener);
  return () => meta.unobserve(listener);
}
