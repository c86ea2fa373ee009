import { loadNodeModule } from "../harness/loadNodeModule.mjs";

const STATEMENTS = 5_000;
const SAMPLES = 50;
const LIMIT_MS = 5;

/** What one more statement takes in a meeting of many: it is said, and all that the page shows is read again. */
export const meetingStatement = {
  id: "meeting-statement",
  hold: "one more statement in a meeting of 5,000 in ≤ 5 ms",
  /** @param {import("../harness/runOptions.mjs").RunOptions} options */
  run: async ({ pairs = 5, onPair }) => {
    const { addedStatementMs } = await loadNodeModule(new URL("../harness/longMeeting.mjs", import.meta.url));
    const [both, said, read] = /** @type {{ ours: number, limit: number }[][]} */ ([[], [], []]);
    for (let pair = 0; pair < pairs; pair++) {
      const { bothMs, saidMs, readMs } = addedStatementMs(STATEMENTS, SAMPLES);
      both?.push({ ours: bothMs, limit: LIMIT_MS });
      said?.push({ ours: saidMs, limit: LIMIT_MS });
      read?.push({ ours: readMs, limit: LIMIT_MS });
      onPair(pair);
    }
    return [
      { id: "meeting-statement", hold: "≤ 5 ms", unit: "ms", samples: both ?? [], isHeld },
      { id: "meeting-statement-said", hold: "≤ 5 ms", unit: "ms", samples: said ?? [], isHeld },
      { id: "meeting-statement-read", hold: "≤ 5 ms", unit: "ms", samples: read ?? [], isHeld },
    ];
  },
};

/** @param {import("../harness/summary.mjs").Summary} summary */
const isHeld = ({ limitRatio }) => (limitRatio ?? 0) <= 1;
