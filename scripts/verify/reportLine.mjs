/**
 * @typedef {object} Line what the app says, one line of JSON each
 * @property {"progress" | "locked" | "problem" | "failed" | "space" | "done"} type
 * @property {string | null} [code]
 * @property {string} [space]
 * @property {number} [checked]
 * @property {number} [total]
 * @property {number} [envelopes]
 * @property {number} [devices]
 * @property {number} [signatures]
 * @property {number} [folds]
 * @property {number} [pruned]
 * @property {number} [checkpoints]
 * @property {{device: string, lane: string, seq: number, what: string} | null} [firstFault]
 * @property {number} [spaces]
 * @property {number} [faults]
 */

/** @param {Line} line */
export function reportLine(line) {
  if (line.type === "space") {
    const { space, envelopes, devices, signatures, folds, pruned, checkpoints, firstFault } = line;
    console.log(`space ${space}`);
    console.log(`  ${envelopes} entries of ${devices} machines, ${signatures} signatures`);
    if (pruned) console.log(`  ${folds} folds stand for ${pruned} older entries`);
    // What no window has laid out nobody can compare here; it must not look as if it had been.
    if (checkpoints) {
      console.log(
        `  ${checkpoints} confirmed versions: the entries that they name were checked, their texts were not;`,
      );
      console.log("  the page Security compares those too");
    }
    if (firstFault) {
      const { device, lane, seq, what } = firstFault;
      console.log(`  FAULT: ${what} at entry ${seq} of the ${lane} log of machine ${device}`);
    } else console.log("  everything is as it was signed");
  } else if (line.type === "failed") {
    console.error(`The profile could not be opened: ${line.code}`);
  } else if (line.type === "problem") {
    console.error(`Note: ${line.code}`);
  } else if (line.type === "done") {
    console.log(`${line.spaces} spaces, ${line.faults} with a fault`);
  }
}
