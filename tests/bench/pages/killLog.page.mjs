import { openDexieLog } from "../../../src/store/log/openDexieLog.ts";
import { createRandom } from "../../support/random.ts";
import { envelopesAround } from "./envelopes.mjs";

const SEED = 7;
const MOST = 20_000;

const opened = openDexieLog({ name: "log" });

/** The same envelopes for the same seed, so that what is found can be compared with what was written. */
function envelopes() {
  const random = createRandom(SEED);
  const bodies = Array.from({ length: MOST }, (_, place) => ({ bytes: random.bytes(25), docTag: `doc ${place % 7}` }));
  return envelopesAround(random.next, bodies);
}

async function log() {
  const answer = await opened;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** Appends in bursts until it is killed, and says each acknowledged seq on the console. @param {number} seed */
async function write(seed) {
  const [store, all, random] = [await log(), envelopes(), createRandom(seed)];
  let place = 0;
  while (place < all.length) {
    const burst = all.slice(place, place + 1 + random.below(40));
    place += burst.length;
    await Promise.race(
      burst.map(async (envelope) => {
        if ((await store.append([envelope])).ok) console.log(`acknowledged ${envelope.seq}`);
      }),
    );
  }
}

/** The newest seq, after all entries were compared with what was written. */
async function check() {
  const [store, all] = [await log(), envelopes()];
  const [first] = all;
  if (first === undefined) throw new RangeError("no envelope");
  const stored = await store.read(first.space, first.device, "content", 1, MOST);
  for (const [place, envelope] of stored.entries()) {
    const written = all[place];
    const isSame = envelope.hash === written?.hash && String(envelope.entry) === String(written.entry);
    if (!isSame || envelope.seq !== place + 1) throw new Error(`entry ${place + 1} is not what was written`);
  }
  return stored.length;
}

Object.assign(globalThis, { bench: { write, check } });
