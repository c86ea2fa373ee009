import { createDocumentId } from "../documents/documentId.ts";
import { type DocumentEntry, listDocument } from "../documents/register/documentList.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Replica } from "../workspace/replica.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { withRegister } from "./withRegister.ts";

/** Makes the document of a new draft and fills it. Nobody sees it before it is listed. */
export async function beginDraft<Seeded>(
  workspace: Workspace,
  space: SpaceId,
  seed: (doc: Replica["doc"]) => Seeded | Promise<Seeded>,
): Promise<Result<{ readonly id: DocId; readonly seeded: Seeded }, Problem>> {
  const id = createDocumentId("body");
  const loan = workspace.documents.borrow(space, id);
  if (!loan.ok) return loan;
  try {
    const loaded = await loan.value.loaded;
    if (!loaded.ok) return loaded;
    const seeded = await seed(loan.value.replica.doc);
    await loan.value.replica.whenQuiet();
    return ok({ id, seeded });
  } finally {
    loan.value.release();
  }
}

export const listDraft = (
  workspace: Workspace,
  space: SpaceId,
  id: DocId,
  { title, reference, lang, original }: Pick<DocumentEntry, "title" | "reference" | "lang" | "original">,
): Promise<Result<void, Problem>> => {
  const entry = { id, title, reference, lang, createdAt: Date.now(), isArchived: false, ...(original && { original }) };
  return withRegister(workspace, space, "documents", (doc) => listDocument(doc, entry));
};
