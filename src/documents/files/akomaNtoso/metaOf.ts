import type { Paper } from "../paper.ts";
import { element, writable } from "../tags.ts";
import type { Agents } from "./agentsOf.ts";

/** Whoever made this file, by the id in its references. */
const SOURCE = "#concordia";

/** What the file says of itself: work, expression in its language, manifestation of `at` (milliseconds since 1970). */
export function metaOf({ reference, lang }: Paper, agents: Agents, at: number): string {
  const day = new Date(at).toISOString().slice(0, 10);
  // The reference as a part of an address.
  const name = reference.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "draft";
  const work = `/akn/int/doc/${day}/${encodeURIComponent(name)}`;
  const expression = `${work}/${lang}@${day}`;
  const layer = (layerName: string, uri: string, more: string): string =>
    element(
      layerName,
      {},
      element("FRBRthis", { value: `${uri}/!main` }, "") +
        element("FRBRuri", { value: uri }, "") +
        element("FRBRdate", { date: day, name: "Generation" }, "") +
        element("FRBRauthor", { href: SOURCE }, "") +
        more,
    );
  const identification = element(
    "identification",
    { source: SOURCE },
    layer("FRBRWork", work, element("FRBRcountry", { value: "int" }, "")) +
      layer("FRBRExpression", expression, element("FRBRlanguage", { language: lang }, "")) +
      layer("FRBRManifestation", `${expression}.xml`, ""),
  );
  const references = [
    element(
      "TLCOrganization",
      { eId: "concordia", href: "/akn/ontology/organization/concordia", showAs: "Concordia" },
      "",
    ),
    ...[...agents].map(([author, eId]) =>
      element(
        "TLCOrganization",
        {
          eId,
          href: `/akn/ontology/organization/${encodeURIComponent(writable(author)) || eId}`,
          showAs: author || eId,
        },
        "",
      ),
    ),
  ];
  return element("meta", {}, identification + element("references", { source: SOURCE }, references.join("")));
}
