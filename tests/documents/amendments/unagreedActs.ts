import { acceptProposal } from "../../../src/documents/amendments/acceptProposal.ts";
import { type Bracket, isStanding, tidyAlternatives } from "../../../src/documents/discussion/readBrackets.ts";
import { RESERVATIONS } from "../../../src/documents/discussion/statement.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { acceptancesOf } from "../../../src/documents/text/model/acceptances.ts";
import { REFERENCE_LETTER, REFERENCE_MARK } from "../../../src/documents/text/model/references.ts";
import { findPassage } from "../../../src/documents/text/passage/passage.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { readText } from "../files/fileScene.ts";
import { checkLayout } from "../text/fuzz/checkLayout.ts";
import {
  type Delegate,
  type DoAct,
  newWord,
  owns,
  pickOf,
  put,
  putRuling,
  readOf,
  type Session,
  somePassage,
} from "./session.ts";

/** What is said of a text beside amendments: brackets, reservations, threads; and references in the text. */
export const UNAGREED_ACTS = {
  bracket: (session, delegate) => {
    const place = somePassage(session, delegate, false);
    if (!place) return null;
    const words = Array.from({ length: session.random.below(3) }, () => newWord(session));
    const alternatives = words.map((word) => session.random.pick([word, `rather ${word}`, `  ${word} then `]));
    const reason = newWord(session);
    const { passage, base } = place;
    const id = put(session, delegate, { type: "bracket", passage, quote: base, alternatives, reason });
    owns(session, id, words);
    owns(session, `${id} reason`, [reason]);
    return `${id.slice(-4)} [${base}] ${alternatives.join(" | ")}`;
  },
  /** As it stands. */
  lift: (session, delegate) => {
    const one = pickOf(session, readOf(delegate).brackets.filter(isStanding));
    return one && lift(session, delegate, one, null);
  },
  liftWith: (session, delegate) => {
    const one = pickOf(session, readOf(delegate).brackets.filter(isStanding));
    const wording = one && pickOf(session, tidyAlternatives(one.alternatives));
    return one && wording && lift(session, delegate, one, wording);
  },
  liftApart: (session, delegate) => {
    const one = pickOf(session, readOf(delegate).brackets.filter(isStanding));
    const other = session.random.pick(session.delegates);
    const same = one && readOf(other).brackets.find(({ id }) => id === one.id);
    if (!one || !same) return null;
    const [here, there] = [pickOf(session, one.alternatives), pickOf(session, same.alternatives)];
    return `${lift(session, delegate, one, here)} and ${lift(session, other, same, there)}`;
  },
  putBack: (session, delegate) => {
    const one = pickOf(
      session,
      readOf(delegate).brackets.filter(({ state }) => state === "lifted"),
    );
    if (!one) return null;
    const over = [...one.rulings];
    putRuling(session, delegate, { type: "lift", on: one.id, isLifted: false, wording: null, item: "", over });
    return one.id.slice(-4);
  },
  takeBack: (session, delegate) => {
    const speaker = speakerOf(delegate.by.device);
    const { brackets, reservations } = readOf(delegate);
    const one = pickOf(
      session,
      [...brackets, ...reservations].filter((own) => own.speaker === speaker),
    );
    if (!one) return null;
    return put(session, delegate, { type: "withdraw", on: one.id, isWithdrawn: session.random.chance(0.7) }).slice(-4);
  },
  reserve: (session, delegate) => {
    const place = session.random.chance(0.3) ? null : somePassage(session, delegate, false);
    const reason = newWord(session);
    const kind = session.random.pick(RESERVATIONS);
    const { passage = null, base: quote = "" } = place ?? {};
    return owns(session, put(session, delegate, { type: "reservation", kind, passage, quote, reason }), [reason]);
  },
  remark: (session, delegate) => {
    const place = somePassage(session, delegate, true);
    if (!place) return null;
    const { passage, base: quote } = place;
    const text = newWord(session);
    return owns(session, put(session, delegate, { type: "comment", passage, quote, text }), [text]);
  },
  reply: (session, delegate) => {
    const { comments, amendments } = readOf(delegate);
    const one = pickOf(session, [...comments, ...amendments]);
    if (!one) return null;
    const text = newWord(session);
    return owns(session, put(session, delegate, { type: "reply", on: one.id, text }), [text]);
  },
  resolve: (session, delegate) => {
    const one = pickOf(session, readOf(delegate).comments);
    if (!one) return null;
    return put(session, delegate, { type: "resolve", on: one.id, isResolved: session.random.chance(0.6) }).slice(-4);
  },
  refer: (session, { peer }) => {
    const { random } = session;
    const blocks = peer.model.layout().blocks.filter(({ parts }) => parts.length > 0);
    const [block, target] = [pickOf(session, blocks), pickOf(session, blocks)];
    const reference = target && readText(peer.model).references.pointAt(target.id);
    if (!block || !reference) return null;
    const offset = random.below(block.text.length + 1);
    insertText(peer.model, { block: block.id, offset }, REFERENCE_LETTER, { [REFERENCE_MARK]: reference });
    checkLayout(peer.model);
    return `${block.id}:${offset} to ${target.id}`;
  },
} as const satisfies Record<string, DoAct>;

/** As the window does: what is in the text already is only ruled on, and words that are all gone cannot be lifted with others. */
function lift(session: Session, delegate: Delegate, { id, passage, rulings }: Bracket, wording: string | null): string {
  const { model, doc } = delegate.peer;
  if (wording !== null && acceptancesOf(doc, id).length === 0) {
    const base = findPassage(doc, model.layout(), passage)?.text ?? "";
    if (base === "" || !acceptProposal(model, { id, passage, base, proposed: wording }).ok) {
      session.refused.count += 1;
      return `${id.slice(-4)} does not fit`;
    }
    checkLayout(model);
    session.broughtIn.add(id);
  }
  putRuling(session, delegate, { type: "lift", on: id, isLifted: true, wording, item: "", over: [...rulings] });
  return `${id.slice(-4)} ${wording ?? "as it stands"}`;
}
