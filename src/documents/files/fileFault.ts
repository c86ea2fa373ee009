import type { ProblemCode } from "../../domain/problem.ts";

/** Why a file is not taken in. Thrown while it is read, and a `Problem` at the border of the reading. */
export class FileFault extends Error {
  readonly code: ProblemCode;

  /** `detail` never holds words of the file. */
  constructor(code: ProblemCode, detail: string) {
    super(detail);
    this.name = "FileFault";
    this.code = code;
  }
}
