import type { Block, Flag } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { firstLetter, restoredIn } from "../model/restoredLetters.ts";
import { recordMapOf } from "../model/roots.ts";
import { shapesApart } from "../model/shapes.ts";
import { authorRuns } from "../authors/authorRuns.ts";

export type ShapeAct = "split" | "join" | "move" | "retype";

/** Who did what to a flagged paragraph, by Yjs client id. */
export type FlagStory =
  | {
      readonly flag: "deleted-by-other";
      /** Null when it was edited or kept since, so that the deletion is no longer on record. */
      readonly deleter: number | null;
      /** What the deleter had seen of the text as it stands; null when it is not on record. */
      readonly seen: string | null;
      /** Who wrote what the deleter had not seen. */
      readonly writers: readonly number[];
    }
  | {
      readonly flag: "reshaped-apart";
      readonly acts: readonly { readonly client: number; readonly act: ShapeAct; readonly became: Became | null }[];
    };

/** What a retype made of the paragraph. */
export type Became = { readonly kind: string; readonly level: number; readonly numbered: boolean };

export function describeFlag(model: TextModel, block: Block, flag: Flag): FlagStory {
  return flag === "deleted-by-other" ? describeDeletion(model, block) : describeShapes(model, block);
}

function describeDeletion(model: TextModel, block: Block): FlagStory {
  const layout = model.layout();
  let deleter: number | null = null;
  let seen = "";
  const writers = new Set<number>();
  for (const part of block.parts) {
    const { gone } = layout.records.get(part) ?? { gone: null };
    const segment = layout.segments.get(part);
    if (gone?.type !== "gone" || !segment) continue;
    deleter = recordMapOf(model.doc, part)?._map.get("gone")?.id.client ?? deleter;
    const restored = restoredIn(segment.text);
    for (const { client, clock, text } of segment.runs) {
      const known = Math.min(Math.max((gone.seen.get(client) ?? 0) - clock, 0), text.length);
      seen += text.slice(0, known);
      if (known < text.length) writers.add(firstLetter(restored, client, clock + known)[0]);
    }
  }
  if (deleter !== null) return { flag: "deleted-by-other", deleter, seen, writers: [...writers] };
  const authors = new Set(authorRuns(layout, block).map(({ client }) => client));
  return { flag: "deleted-by-other", deleter: null, seen: null, writers: [...authors] };
}

const ACTS: readonly ShapeAct[] = ["split", "join", "move", "retype"];

function describeShapes(model: TextModel, block: Block): FlagStory {
  const { records } = model.layout();
  const acts = block.parts.flatMap((part) => {
    const shapes = records.get(part)?.shapes ?? new Map();
    const clients = new Set(shapesApart(shapes).flat());
    return [...clients].flatMap((client) => {
      const [name, kind = "", level, numbered] = (shapes.get(client)?.act ?? "").split(" ");
      const act = ACTS.find((known) => known === name);
      if (!act) return [];
      const became = act === "retype" ? { kind, level: Number(level) || 0, numbered: numbered === "true" } : null;
      return [{ client, act, became }];
    });
  });
  return { flag: "reshaped-apart", acts: acts.sort((a, b) => a.client - b.client) };
}
