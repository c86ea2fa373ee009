import { type Refusal, type RefusalCode, refusal } from "../../domain/refusal.ts";

/** Carries a refusal out of the parser; caught only by the validator, which answers with a value. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(code: RefusalCode, detail?: string) {
    super(code);
    this.refusal = refusal(code, detail);
  }
}

/** `detail` names fields and numbers, never content. */
export function refuse(code: RefusalCode, detail?: string): never {
  throw new Refused(code, detail);
}
