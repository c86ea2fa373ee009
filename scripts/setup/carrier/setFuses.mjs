import { open } from "node:fs/promises";

const sentinel = Buffer.from("dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX");
const stretchBytes = 8 << 20;

/**
 * Position of the first byte after the marker that Electron puts before its switches.
 *
 * @param {import("node:fs/promises").FileHandle} file
 */
async function findWire(file) {
  const stretch = Buffer.alloc(stretchBytes + sentinel.length);
  const { size } = await file.stat();
  // Stretches overlap by the length of the marker, which may lie across a border.
  for (let start = 0; start < size; start += stretchBytes) {
    const { bytesRead } = await file.read(stretch, 0, stretch.length, start);
    const at = stretch.subarray(0, bytesRead).indexOf(sentinel);
    if (at >= 0) return start + at + sentinel.length;
  }
  throw new Error("This program has no Electron fuses.");
}

/**
 * Sets the numbered fuses of an Electron program: after the marker come a version, a count and one digit a fuse.
 *
 * @param {string} program
 * @param {Record<number, boolean>} states
 */
export async function setFuses(program, states) {
  const file = await open(program, "r+");
  try {
    const wire = await findWire(file);
    const { buffer: head } = await file.read(Buffer.alloc(2), 0, 2, wire);
    for (const [index, isOn] of Object.entries(states)) {
      if (Number(index) >= head.readUInt8(1)) throw new Error(`This Electron has no fuse ${index}.`);
      await file.write(isOn ? "1" : "0", wire + 2 + Number(index));
    }
  } finally {
    await file.close();
  }
}

/**
 * @param {string} program
 * @returns {Promise<Record<number, boolean>>} the fuses that are set either way, by number
 */
export async function readFuses(program) {
  const file = await open(program, "r");
  try {
    const wire = await findWire(file);
    const { buffer } = await file.read(Buffer.alloc(256), 0, 256, wire);
    const states = [...buffer.subarray(2, 2 + buffer.readUInt8(1)).toString("latin1")];
    return Object.fromEntries(
      states.flatMap((state, at) => (state === "1" || state === "0" ? [[at, state === "1"]] : [])),
    );
  } finally {
    await file.close();
  }
}
