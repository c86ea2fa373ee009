import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import type { Amendment } from "../../../src/documents/discussion/readDiscussion.ts";
import { isOpen } from "../../../src/documents/discussion/standing.ts";
import type { Verdict } from "../../../src/documents/discussion/statement.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { checkLayout } from "../text/fuzz/checkLayout.ts";
import { type Delegate, type DoAct, newWord, owns, put, putRuling, readOf, type Session } from "./session.ts";

export const AMENDMENT_ACTS = {
  table: (session, delegate) => {
    const { random } = session;
    const layout = delegate.peer.model.layout();
    const blocks = layout.blocks.filter(({ parts }) => parts.length > 0);
    if (blocks.length === 0) return null;
    const { id: block, text } = random.pick(blocks);
    const from = random.below(text.length + 1);
    const to = random.chance(0.25) ? from : Math.min(text.length, from + 1 + random.below(14));
    const passage = passageAt(layout, block, from, to);
    if (passage === null) return null;
    const word = newWord(session);
    const proposed = random.pick([word, `some ${word}`, `${word}\nand more`, `more\n${word}`, ""]);
    const base = text.slice(from, to);
    const id = put(session, delegate, { type: "amendment", passage, base, proposed, reason: "" });
    owns(session, id, [word]);
    return `${id.slice(-4)} "${base}" -> "${proposed}"`;
  },
  comment: (session, delegate) => {
    const layout = delegate.peer.model.layout();
    const block = layout.blocks.find(({ text, parts }) => text !== "" && parts.length > 0);
    const passage = block && passageAt(layout, block.id, 0, 1);
    if (!passage) return null;
    return put(session, delegate, { type: "comment", passage, quote: "", text: "Why?" }).slice(-4);
  },
  support: (session, delegate) => {
    const one = someAmendment(session, delegate, () => true);
    if (!one) return null;
    return put(session, delegate, { type: "support", on: one.id, isSupported: session.random.chance(0.7) }).slice(-4);
  },
  withdraw: (session, delegate) => {
    const speaker = speakerOf(delegate.by.device);
    const one = someAmendment(session, delegate, (amendment) => amendment.speaker === speaker);
    if (!one) return null;
    return put(session, delegate, { type: "withdraw", on: one.id, isWithdrawn: session.random.chance(0.7) }).slice(-4);
  },
  /** Another wording for what an amendment proposes, agreed on at once: the amendment then brings that in. */
  change: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    if (!one) return null;
    const word = newWord(session);
    const saying = { type: "subAmendment", on: one.id, base: one.proposed, proposed: word, reason: "" } as const;
    const id = put(session, delegate, saying);
    owns(session, one.id, [word]);
    const ruling = { type: "verdict", on: id, verdict: "agreed", wording: null, fells: [], over: [] } as const;
    if (session.random.chance(0.7)) putRuling(session, delegate, ruling);
    return `${one.id.slice(-4)} to ${word}`;
  },
  accept: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    return one && accept(session, delegate, one);
  },
  acceptApart: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    const other = session.random.pick(session.delegates);
    const same = one && readOf(other).amendments.find(({ id }) => id === one.id);
    if (!one || !same) return null;
    return `${accept(session, delegate, one)} and ${session.delegates.indexOf(other)}: ${accept(session, other, same)}`;
  },
  reject: (session, delegate) => {
    const one = someAmendment(session, delegate, isOpen);
    return one && settle(session, delegate, one, "rejected");
  },
  reopen: (session, delegate) => {
    const one = someAmendment(session, delegate, (amendment) => !isOpen(amendment));
    return one && settle(session, delegate, one, "reopened");
  },
  undo: (_session, { peer }) => String(peer.undo.undo()),
  redo: (_session, { peer }) => String(peer.undo.redo()),
} as const satisfies Record<string, DoAct>;

function someAmendment({ random }: Session, delegate: Delegate, is: (amendment: Amendment) => boolean) {
  const all = readOf(delegate).amendments.filter(is);
  return all.length === 0 ? null : random.pick(all);
}

function settle(session: Session, delegate: Delegate, { id, standing }: Amendment, verdict: Verdict): string {
  const over = [...standing.rulings];
  putRuling(session, delegate, { type: "verdict", on: id, verdict, wording: null, fells: [], over });
  return id.slice(-4);
}

function accept(session: Session, delegate: Delegate, amendment: Amendment): string {
  const { ok } = acceptProposal(delegate.peer.model, { ...amendment, proposed: amendment.wording });
  checkLayout(delegate.peer.model);
  if (ok) {
    session.broughtIn.add(amendment.id);
    return settle(session, delegate, amendment, "agreed");
  }
  session.refused.count += 1;
  return `${amendment.id.slice(-4)} does not fit`;
}
