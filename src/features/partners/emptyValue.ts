import type { FieldFacts, Value } from "../../documents/partners/field.ts";

/** What a field holds where nobody has said anything. */
export function emptyValue({ control }: FieldFacts): Value {
  switch (control) {
    case "choices":
    case "links":
    case "members":
      return [];
    case "instant":
    case "number":
      return 0;
    case "flag":
      return false;
    default:
      return "";
  }
}
