import { loadNodeModule } from "../harness/loadNodeModule.mjs";

const id = "stored-bytes";
const EDITS = 20_000;

/**
 * A session of one author with all of its history, an envelope a letter, once its author has folded it. Sizes do not
 * drift: one turn is enough. `CONCORDIA_TRACES` names the folder with the recorded session; without it one is generated.
 */
export const storedBytes = {
  id,
  hold: "≤ 1.2 × the document in Yjs V2 with full history",
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: async ({ seed }) => {
    const { readTrace, foldTrace } = await loadNodeModule(new URL("../harness/foldedTrace.mjs", import.meta.url));
    const { name, edits } = readTrace(process.env.CONCORDIA_TRACES, seed, EDITS);
    console.log(`  ${id}: ${name} session, ${edits.length} edits`);
    const { foldedBytes, v1Bytes, v2Bytes, isWhole } = foldTrace(edits);
    if (!isWhole) throw new Error("The folds do not give the text back.");
    const samples = [{ ours: foldedBytes, rival: v1Bytes, limit: v2Bytes }];
    return [{ id, hold: storedBytes.hold, unit: "B", samples, isHeld: () => foldedBytes <= 1.2 * v2Bytes }];
  },
};
