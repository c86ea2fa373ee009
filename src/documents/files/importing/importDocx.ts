import { type Problem, problem } from "../../../domain/problem.ts";
import { err, ok, type Result } from "../../../domain/result.ts";
import { readDocx } from "../docx/read/readDocx.ts";
import { FileFault } from "../fileFault.ts";
import { createFindings } from "../findings.ts";
import { draftOfPaper } from "./draftOfPaper.ts";
import type { ImportedDraft } from "./importedDraft.ts";

/** A Word file as a new draft, or why it is not taken in. Nothing is changed by it. Meant for a worker: a large one takes seconds. */
export function importDocx(bytes: Uint8Array): Result<ImportedDraft, Problem> {
  const findings = createFindings();
  try {
    return ok(draftOfPaper(readDocx(bytes, findings.add), findings));
  } catch (cause) {
    if (cause instanceof FileFault) return err(problem(cause.code, cause.message));
    // Whatever else a strange file brings about is told as one that cannot be read, and ends nothing but its reading.
    return err(problem("wordFileDamaged", cause instanceof Error ? cause.name : "unknown"));
  }
}
