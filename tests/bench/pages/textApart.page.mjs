import { stockSide } from "../rivals/yProsemirror.mjs";
import { ourSide } from "../../documents/text/views/ourSide.ts";
import { PROFILES } from "../../documents/text/views/profiles.ts";
import { scorePairs } from "../../documents/text/views/runPair.ts";
import { runSessions } from "../../documents/text/views/runSession.ts";
import { VIEW_PAIRS } from "../../documents/text/views/viewPairs.ts";

/** @typedef {{profile: keyof typeof PROFILES, first: number, count: number}} Which */

/** @param {Which} which */
const ours = ({ profile, first, count }) => runSessions(ourSide, PROFILES[profile], first, count);

/** @param {Which} which */
const rival = ({ profile, first, count }) => runSessions(stockSide, PROFILES[profile], first, count);

const ourPairs = () => scorePairs(ourSide, VIEW_PAIRS);
const rivalPairs = () => scorePairs(stockSide, VIEW_PAIRS);

Object.assign(globalThis, { bench: { ours, rival, ourPairs, rivalPairs } });
