import * as Y from "yjs";
import { metaOf } from "./roots.ts";
import { asCount, fieldOf } from "./untrusted.ts";

/** That a client brought a proposal into the text: what it wrote for that are its clocks from `from` to before `to`. */
export type Acceptance = { readonly key: string; readonly client: number; readonly from: number; readonly to: number };

const PREFIX = "accepted/";
/** Ids of statements are letters, digits and a dot. */
const PROPOSAL = /^[\w.]{1,64}$/;

/** Runs `write`, which brings the proposal into the text, and notes beside it what that wrote. In one transaction with it. */
export function noteAcceptance(doc: Y.Doc, proposal: string, write: () => void): void {
  const from = Y.getState(doc.store, doc.clientID);
  write();
  metaOf(doc).set(`${PREFIX}${proposal}/${doc.clientID}`, { from, to: Y.getState(doc.store, doc.clientID) });
}

/** Who brought a proposal into the text, in an order that is the same everywhere. */
export function acceptancesOf(doc: Y.Doc, proposal: string): readonly Acceptance[] {
  const all: Acceptance[] = [];
  for (const key of metaOf(doc).keys()) {
    if (proposalIn(key) !== proposal) continue;
    const acceptance = readAcceptance(metaOf(doc), key);
    if (acceptance) all.push(acceptance);
  }
  return all.sort((a, b) => a.client - b.client);
}

/** All proposals that somebody brought into the text. */
export function acceptedProposals(doc: Y.Doc): ReadonlySet<string> {
  const accepted = new Set<string>();
  for (const key of metaOf(doc).keys()) {
    const proposal = proposalIn(key);
    if (proposal !== null && readAcceptance(metaOf(doc), key)) accepted.add(proposal);
  }
  return accepted;
}

/** The proposal that a key of `meta` tells of; null for any other key. */
export function proposalIn(key: string): string | null {
  if (!key.startsWith(PREFIX)) return null;
  const proposal = key.slice(PREFIX.length, key.lastIndexOf("/"));
  return PROPOSAL.test(proposal) ? proposal : null;
}

/** Only of what the writer itself wrote: nobody can have the others take away what is not the writer's own. */
function readAcceptance(meta: Y.Map<unknown>, key: string): Acceptance | null {
  const client = meta._map.get(key)?.id.client;
  const value = meta.get(key);
  const [from, to] = [asCount(fieldOf(value, "from")), asCount(fieldOf(value, "to"))];
  if (client === undefined || !key.endsWith(`/${client}`) || from === null || to === null) return null;
  return { key, client, from, to };
}
