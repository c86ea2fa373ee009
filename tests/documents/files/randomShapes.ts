import type { PaperParagraph } from "../../../src/documents/files/paper.ts";
import { randomInt } from "../../support/random.ts";

/** What the number of a paragraph depends on. */
export type Shape = Pick<PaperParagraph, "kind" | "level" | "isNumbered">;

const KINDS = ["paragraph", "paragraph", "paragraph", "heading", "quote"] as const;

/** Paragraphs in any order that people may put them in. */
export function randomShapes(random: () => number, count: number): readonly Shape[] {
  return Array.from({ length: count }, () => {
    const kind = KINDS[randomInt(random, KINDS.length)] ?? "quote";
    const level = kind === "heading" ? 1 + randomInt(random, 4) : kind === "quote" ? 0 : randomInt(random, 5);
    return { kind, level, isNumbered: kind !== "quote" && randomInt(random, 4) > 0 };
  });
}
