import type { TextModel } from "../model/createText.ts";
import { removeBlocks } from "./deleteBlock.ts";
import { flowName } from "./flow.ts";
import { removeTable } from "./table/removeLine.ts";
import { withNotes } from "./withNotes.ts";

/** Deletes every block, tables and notes with what they hold. */
export function deleteAll(model: TextModel): void {
  model.act("deleteAll", () =>
    withNotes(model, () => {
      for (const block of model.layout().blocks) {
        if (block.role.table) removeTable(model, block.id);
      }
      removeBlocks(
        model,
        model.layout().blocks.filter((block) => flowName(block) === "" || block.role.note !== null),
      );
    }),
  );
}
