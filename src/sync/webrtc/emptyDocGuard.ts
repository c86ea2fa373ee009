import { sameBytes } from "../sameBytes.ts";

/** y-webrtc asks for what the other document has: [sync, step 1, state vector of an empty document]. */
const ASKS = Uint8Array.of(0, 0, 1, 0);
/** And answers: [sync, step 2, empty update]. */
const HAS_NOTHING = Uint8Array.of(0, 1, 2, 0, 0);

/**
 * The document that y-webrtc is given is empty and stays so, on every honest peer. So these two messages are all that
 * may ever come for it; an update or an awareness state is an attack on the way around the ledger.
 */
export function isAboutEmptyDoc(message: Uint8Array): boolean {
  return sameBytes(message, ASKS) || sameBytes(message, HAS_NOTHING);
}
