import type { TextModel } from "../../model/createText.ts";
import { recordFor } from "../recordFor.ts";
import { shownTable } from "./shownTable.ts";

/** Says whether the first row of a table names its columns. */
export function setHeader(model: TextModel, table: string, hasHeader: boolean): void {
  model.act("setHeader", () => {
    if (shownTable(model.layout(), table).hasHeader !== hasHeader) recordFor(model, table).set("header", hasHeader);
  });
}
