import { durable1000 } from "./durable1000.mjs";
import { keyframe95k } from "./keyframe95k.mjs";
import { keyframe95kAmended } from "./keyframe95kAmended.mjs";
import { killBurst } from "./killBurst.mjs";
import { killLog } from "./killLog.mjs";
import { meetingStatement } from "./meetingStatement.mjs";
import { openLazy } from "./openLazy.mjs";
import { roadKeystroke } from "./roadKeystroke.mjs";
import { start } from "./start.mjs";
import { storedBytes } from "./storedBytes.mjs";
import { textApart } from "./textApart.mjs";
import { windowWhileFolding } from "./windowWhileFolding.mjs";
import { verify10000 } from "./verify10000.mjs";

/**
 * @typedef {object} Metric
 * @property {string} id
 * @property {string} hold
 * @property {boolean} [needsApp] opens the built app; the others get along with src/store
 * @property {(options: import("../harness/runOptions.mjs").RunOptions) => Promise<import("../harness/summary.mjs").Series[]>} run
 */

/** @type {readonly Metric[]} in the order in which they are run and shown */
export const allMetrics = [
  durable1000,
  openLazy,
  killLog,
  killBurst,
  roadKeystroke,
  start,
  storedBytes,
  textApart,
  keyframe95k,
  keyframe95kAmended,
  meetingStatement,
  verify10000,
  windowWhileFolding,
];
