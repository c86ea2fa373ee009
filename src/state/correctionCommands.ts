import { changedStretch } from "../documents/amendments/changedStretch.ts";
import { rebase } from "../documents/amendments/wording.ts";
import { discussionId } from "../documents/discussion/discussionId.ts";
import { type Saying, say } from "../documents/discussion/say.ts";
import { offeredLines } from "../documents/meeting/report/offeredLines.ts";
import { correctionLines, type ToldCorrection } from "../documents/meeting/report/correctionLines.ts";
import type { ReportLanguage } from "../documents/meeting/report/reportWords.ts";
import type { Report } from "../documents/meeting/reportsOf.ts";
import { createText } from "../documents/text/model/createText.ts";
import { blockOf } from "../documents/text/model/layout.ts";
import { passageAt } from "../documents/text/passage/passage.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import type { Replica } from "../workspace/replica.ts";
import { command } from "./command.ts";
import { addOffered } from "./reportCommands.ts";
import { withDocument } from "./withDocument.ts";

/** A paragraph of a report as it was read, and as it should read. */
export interface CorrectionWish {
  readonly block: string;
  readonly base: string;
  readonly proposed: string;
  readonly reason: string;
}

/**
 * Proposes other words for a paragraph of a report: an amendment like those to any draft, about the words that change. `unfit`: somebody
 * has changed the same words since they were read, and nothing is said.
 */
export const proposeCorrection = (space: SpaceId, report: DocId, wish: CorrectionWish) =>
  command<"said" | "unfit">(async (_dispatch, _getState, { workspace }) => {
    const saying = await withDocument(workspace, space, report, ({ doc }) => amendmentFor(doc, wish));
    if (!saying.ok) return saying;
    if (saying.value === null) return ok("unfit");
    const amendment = saying.value;
    const said = await withDocument(workspace, space, discussionId(space, report), ({ doc, self }) =>
      say(doc, amendment, { device: self, now: Date.now() }),
    );
    return said.ok ? ok("said") : said;
  });

function amendmentFor(doc: Replica["doc"], { block, base, proposed, reason }: CorrectionWish): Saying | null {
  const model = createText(doc, { canWrite: false });
  try {
    const layout = model.layout();
    const current = blockOf(layout, block)?.text;
    if (current === undefined) return null;
    const wanted = rebase(base, current, proposed);
    const stretch = wanted === null ? null : changedStretch(current, wanted);
    const passage = stretch && passageAt(layout, block, stretch.from, stretch.to);
    if (!stretch || !passage) return null;
    return {
      type: "amendment",
      passage,
      base: current.slice(stretch.from, stretch.to),
      proposed: stretch.words,
      reason,
    };
  } finally {
    model.destroy();
  }
}

/** Says at the end of a report what became of each correction; what it says of them already is not said twice. */
export const tellCorrections = (
  space: SpaceId,
  meeting: DocId,
  report: Report,
  corrections: readonly ToldCorrection[],
) =>
  command<void>((dispatch) => {
    const lang: ReportLanguage = report.lang === "fr" ? "fr" : "en";
    const lines = offeredLines(correctionLines(lang, corrections), report.sentences);
    return lines.length === 0 ? Promise.resolve(ok(undefined)) : dispatch(addOffered(space, meeting, report, lines));
  });
