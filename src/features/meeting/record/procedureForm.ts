import type { Deadline } from "../../../documents/meeting/statement.ts";
import type { DocId, Hash } from "../../../domain/ids.ts";
import type { ProcedureSaying } from "../../../state/procedureCommands.ts";

/** What stands in the form of a procedure; `paper` "" for none, `at` the id of an issued revision, or "now". */
export interface ProcedureForm {
  readonly kind: "silence" | "written";
  readonly question: string;
  readonly paper: DocId | "";
  readonly at: string;
}

export interface ProcedureGround {
  /** BCP 47, of the question. */
  readonly lang: string;
  readonly deadline: Deadline | null;
  /** Of the text that is put to them; null for the text as it stands. */
  readonly content: Hash | null;
  readonly seats: readonly string[];
}

/** What is recorded; null as long as something is missing. */
export function procedureSaying(form: ProcedureForm, ground: ProcedureGround): ProcedureSaying | null {
  const question = form.question.trim();
  const { deadline, content, seats, lang } = ground;
  if (question === "" || deadline === null) return null;
  return {
    ...{ type: "procedure", kind: form.kind, item: "", deadline, seats, question: { [lang]: question } },
    paper: form.paper === "" ? null : { doc: form.paper, content, block: "" },
  };
}
