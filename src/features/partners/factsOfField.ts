import { type FieldFacts, factsOf } from "../../documents/partners/field.ts";
import { fieldsOf } from "../../documents/partners/kinds.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";

const TEXT: FieldFacts = { control: "text", choices: [], targets: [] };

/** What a field of a kind is; a text where the kind has none of that name. */
export function factsOfField(kind: RecordKind, field: string): FieldFacts {
  const schema = fieldsOf(kind)[field];
  return schema ? factsOf(schema) : TEXT;
}
