import type { Viewer } from "./actsFor.ts";
import type { SayingActs } from "./useSaying.ts";

/** Who looks at what was said somewhere, and what they can say there. */
export interface Speaking {
  readonly viewer: Viewer;
  readonly saying: SayingActs;
  /** Language of the text. */
  readonly lang: string;
}
