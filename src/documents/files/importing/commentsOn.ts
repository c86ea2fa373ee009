import { MOST_REMARK, MOST_WORDS } from "../../discussion/statement.ts";
import type { FindingKind } from "../findings.ts";
import type { PaperComment, PaperRemark } from "../paper.ts";
import type { BuiltBlock, Remarked } from "./blockOfBase.ts";
import type { ImportedComment } from "./importedDraft.ts";

type Place = { readonly built: BuiltBlock; readonly remarked: Remarked };
type Spoken = ImportedComment["replies"][number];

/** The comments where they stand. One over several paragraphs stands in the first of them, one that stands nowhere at the start. */
export function commentsOn(
  blocks: readonly BuiltBlock[],
  comments: readonly PaperComment[],
  find: (kind: FindingKind, words?: string) => void,
): readonly ImportedComment[] {
  const places = new Map<string, Place[]>();
  for (const built of blocks) {
    for (const remarked of built.remarked) {
      places.set(remarked.id, [...(places.get(remarked.id) ?? []), { built, remarked }]);
    }
  }
  const key = blocks[0]?.block.key ?? "";
  return comments.map(({ id, kind: _kind, isResolved, replies, ...remark }) => {
    const all = places.get(id) ?? [];
    const place = all.find(({ remarked: { from, to } }) => from < to) ?? all[0];
    if (all.length > 1) find("longComments", remark.text);
    const [first, ...rest] = spokenOf(remark);
    return {
      ...first,
      block: place?.built.block.key ?? key,
      from: place?.remarked.from ?? 0,
      to: place?.remarked.to ?? 0,
      quote: quoteOf(place).slice(0, MOST_WORDS),
      isResolved,
      replies: [...rest, ...replies.flatMap(spokenOf)],
    };
  });
}

function quoteOf(place: Place | undefined): string {
  if (!place) return "";
  const { built, remarked } = place;
  return built.text.slice(remarked.from, remarked.to) || remarked.coming;
}

/** What is longer than a remark may be goes on in answers. */
function spokenOf({ author, at, text }: PaperRemark): [Spoken, ...Spoken[]] {
  const rest: Spoken[] = [];
  for (let from = MOST_REMARK; from < text.length; from += MOST_REMARK) {
    rest.push({ author, at, text: text.slice(from, from + MOST_REMARK) });
  }
  return [{ author, at, text: text.slice(0, MOST_REMARK) }, ...rest];
}
