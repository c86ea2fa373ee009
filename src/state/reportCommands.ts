import { itemNotesId } from "../documents/meeting/itemNotesId.ts";
import type { NoteParagraph, ReportGround } from "../documents/meeting/report/ground.ts";
import { type OfferedLine, offeredLines } from "../documents/meeting/report/offeredLines.ts";
import { addToReport, seedReport } from "../documents/meeting/report/putReport.ts";
import { reportLines, reportTemplate } from "../documents/meeting/report/reportLines.ts";
import type { MadeSentence, Report } from "../documents/meeting/reportsOf.ts";
import { record } from "../documents/meeting/speak.ts";
import { MOST_SENTENCES, type ReportKind } from "../documents/meeting/statement.ts";
import { createText } from "../documents/text/model/createText.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { beginDraft, listDraft } from "./beginDraft.ts";
import { command } from "./command.ts";
import { withDocument } from "./withDocument.ts";

/** Without the notes, which are read when they are needed. */
export type Ground = Omit<ReportGround, "notes">;

/** A report: which kind of it, of which draft. */
type Told = Pick<Report, "report" | "kind" | "lang">;

/**
 * Makes a report from the record as a new draft, lists it, and records which of its paragraphs came from what. Gives the draft's id.
 * It is listed last: a listed report is never an empty promise.
 */
export const makeReport = (space: SpaceId, meeting: DocId, kind: ReportKind, ground: Ground, reference: string) =>
  command<DocId>((_dispatch, _getState, { workspace }) => {
    const run = async (): Promise<Result<DocId, Problem>> => {
      const notes = await readNotes(workspace, space, meeting, ground);
      if (!notes.ok) return notes;
      const lines = reportLines(kind, { ...ground, notes: notes.value });
      const begun = await beginDraft(workspace, space, (doc) => seedReport(doc, lines, reportTemplate(kind).numbering));
      if (!begun.ok) return begun;
      const { id, seeded } = begun.value;
      const told = await tellMade(workspace, { space, meeting, report: id, kind, lang: ground.lang }, seeded);
      if (!told.ok) return told;
      const listed = await listDraft(workspace, space, id, { title: ground.title, reference, lang: ground.lang });
      return listed.ok ? ok(id) : listed;
    };
    return workspace.during(run());
  });

/** What the record says, and the report that was made from it does not yet. */
export const offerForReport = (space: SpaceId, meeting: DocId, { kind, sentences }: Report, ground: Ground) =>
  command<readonly OfferedLine[]>(async (_dispatch, _getState, { workspace }) => {
    const notes = await readNotes(workspace, space, meeting, ground);
    if (!notes.ok) return notes;
    return ok(offeredLines(reportLines(kind, { ...ground, notes: notes.value }), sentences));
  });

/** Puts what was offered into the report; what stands there stays as it is. */
export const addOffered = (space: SpaceId, meeting: DocId, report: Report, offered: readonly OfferedLine[]) =>
  command<void>(async (_dispatch, _getState, { workspace }) => {
    const added = await withDocument(workspace, space, report.report, ({ doc }) =>
      addToReport(doc, offered, report.sentences),
    );
    return added.ok ? tellMade(workspace, { space, meeting, ...report }, added.value) : added;
  });

function tellMade(
  workspace: Workspace,
  { space, meeting, report, kind, lang }: Told & { readonly space: SpaceId; readonly meeting: DocId },
  sentences: readonly MadeSentence[],
): Promise<Result<void, Problem>> {
  return withDocument(workspace, space, meeting, ({ doc, self }) => {
    for (let at = 0; at < Math.max(1, sentences.length); at += MOST_SENTENCES)
      record(
        doc,
        { type: "reportMade", report, kind, lang, sentences: sentences.slice(at, at + MOST_SENTENCES) },
        { device: self, now: Date.now() },
      );
  });
}

/** The paragraphs of the notes under each item, empty ones left out. */
async function readNotes(
  workspace: Workspace,
  space: SpaceId,
  meeting: DocId,
  { agenda }: Ground,
): Promise<Result<ReportGround["notes"], Problem>> {
  const notes = new Map<string, readonly NoteParagraph[]>();
  for (const { id } of agenda) {
    const read = await withDocument(workspace, space, itemNotesId(space, meeting, id), ({ doc }) => {
      const model = createText(doc, { canWrite: false });
      const { blocks } = model.layout();
      model.destroy();
      return blocks
        .filter(({ text }) => text.trim() !== "")
        .map((block): NoteParagraph => ({ block: block.id, text: block.text, lang: block.lang }));
    });
    if (!read.ok) return read;
    notes.set(id, read.value);
  }
  return ok(notes);
}
