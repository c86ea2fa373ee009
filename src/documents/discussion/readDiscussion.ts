import type { DocId } from "../../domain/ids.ts";
import { groupBy } from "../statements/groupBy.ts";
import { type Adoption, readAdoptions } from "./readAdoptions.ts";
import { readBrackets, type Unagreed } from "./readBrackets.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { AllSaid } from "./readSaid.ts";
import { gatherRulings, isAgreed, type IsSameMember, type Standing, standingOf } from "./standing.ts";
import type { ImportFinding, OnBehalf, PassageFields, StatementOf } from "./statement.ts";

/** Who said it (`speakerOf` of the device), and when by that device's clock (ms since 1970). */
type Said = {
  readonly id: string;
  readonly speaker: string;
  readonly at: number;
  /** Whose words the speaker entered from a file. */
  readonly onBehalf?: OnBehalf;
};

export type Remark = Said & {
  readonly text: string;
  /** Speakers who are called upon in it. */
  readonly mentions: readonly string[];
};

export type Comment = Remark & {
  readonly passage: PassageFields;
  /** The words it was put to. */
  readonly quote: string;
  readonly replies: readonly Remark[];
  readonly isResolved: boolean;
};

/** Another wording for what an amendment proposes, with a standing of its own. */
export type SubAmendment = Said & {
  readonly base: string;
  readonly proposed: string;
  readonly reason: string;
  readonly standing: Standing;
};

export type Amendment = SubAmendment & {
  /** The words that agreeing with it brings in: its own, or those of the change to it that was agreed on last. */
  readonly wording: string;
  readonly passage: PassageFields;
  /** Its paragraph stays where nothing is left in it. */
  readonly keepsParagraph?: true;
  /** Speakers who support it, in the order in which they joined. */
  readonly supporters: readonly string[];
  readonly subAmendments: readonly SubAmendment[];
  readonly replies: readonly Remark[];
};

export type Discussion = Unagreed & {
  readonly amendments: readonly Amendment[];
  readonly comments: readonly Comment[];
  /** The order in which chair or secretariat want amendments taken; null for the usual one. */
  readonly order: readonly string[] | null;
  /** All that was ever ruled on the order, the last ruling last. */
  readonly orders: readonly OrderRuling[];
  /** The files that the draft began as: one, or none. */
  readonly imports: readonly ImportReport[];
  readonly adoptions: readonly Adoption[];
  /** The written and silence procedures that the text was put to, the oldest first. */
  readonly procedures: readonly ProcedurePlace[];
  readonly unread: number;
};

/** A procedure on the draft, by the meeting that records it. */
export type ProcedurePlace = { readonly meeting: DocId; readonly procedure: string };

/** What a file held that is not in the draft as it was. */
export type ImportReport = Said & { readonly file: string; readonly findings: readonly ImportFinding[] };

/** In which order amendments are to be taken. Each ruling repeats what was ruled of other paragraphs. */
export type OrderRuling = Said & { readonly ids: readonly string[] };

/**
 * What a discussion has come to: a pure function of what was said. `isSameMember` says which devices are one member's; who
 * has the right to say something was checked when it arrived.
 */
export function readDiscussion(all: AllSaid, isSameMember: IsSameMember = (a, b) => a === b): Discussion {
  const groups = groupBy(all.statements, (one) => ("on" in one ? one.on : ""));
  const about = (id: string): Statements => groups.get(id) ?? [];
  const rulings = gatherRulings(all.rulings.filter((one) => one.type === "verdict"));
  const standing = (said: Said): Standing => standingOf(said, about(said.id), rulings, isSameMember);
  const proposalOf = (one: SaidOf<StatementOf<"amendment" | "subAmendment">>): SubAmendment => ({
    ...saidOf(one),
    base: one.base,
    proposed: one.proposed,
    reason: one.reason,
    standing: standing(one),
  });
  const amendment = (one: SaidOf<StatementOf<"amendment">>): Amendment => {
    const [own, subAmendments] = [proposalOf(one), allOf(about(one.id), "subAmendment").map(proposalOf)];
    return {
      ...own,
      ...anchorOf(one, about(one.id), isSameMember),
      wording: wordingOf(own, subAmendments),
      ...(one.keepsParagraph && { keepsParagraph: one.keepsParagraph }),
      supporters: supportersOf(about(one.id), isSameMember),
      subAmendments,
      replies: repliesIn(about(one.id)),
    };
  };
  const orders = all.rulings
    .filter((one) => one.type === "order")
    .map(({ id, speaker, at, ids }): OrderRuling => ({ id, speaker, at, ids }));
  return {
    ...readBrackets(all, isSameMember),
    amendments: allOf(all.statements, "amendment").map(amendment),
    comments: allOf(all.statements, "comment").map((one) => commentOf(one, about(one.id))),
    order: orders.at(-1)?.ids ?? null,
    orders,
    imports: allOf(all.statements, "import").map(({ id, speaker, at, file, findings }) => ({
      id,
      speaker,
      at,
      file,
      findings,
    })),
    adoptions: readAdoptions(all),
    procedures: all.rulings
      .filter((one) => one.type === "procedure")
      .map(({ meeting, procedure }) => ({ meeting, procedure })),
    unread: all.unread,
  };
}

type Statements = AllSaid["statements"];

function allOf<Type extends Statements[number]["type"]>(
  statements: Statements,
  type: Type,
): readonly Extract<Statements[number], { readonly type: Type }>[] {
  return statements.filter((one): one is Extract<Statements[number], { readonly type: Type }> => one.type === type);
}

const saidOf = ({ id, speaker, at, onBehalf }: Said): Said => ({ id, speaker, at, ...(onBehalf && { onBehalf }) });

function wordingOf({ proposed, standing }: SubAmendment, changes: readonly SubAmendment[]): string {
  const turnOf = (one: SubAmendment): number => one.standing.by?.turn ?? 0;
  const last = changes
    .filter(isAgreed)
    .toSorted((a, b) => turnOf(a) - turnOf(b))
    .at(-1);
  return standing.wording ?? last?.standing.wording ?? last?.proposed ?? proposed;
}

const repliesIn = (about: Statements): readonly Remark[] =>
  allOf(about, "reply").map((one) => ({
    ...saidOf(one),
    text: one.text,
    mentions: one.mentions ?? [],
  }));

const commentOf = (one: SaidOf<StatementOf<"comment">>, about: Statements): Comment => ({
  ...saidOf(one),
  passage: one.passage,
  quote: one.quote,
  text: one.text,
  mentions: one.mentions ?? [],
  replies: repliesIn(about),
  isResolved: allOf(about, "resolve").at(-1)?.isResolved ?? false,
});

/** Where it was tabled, or where its author has put it since. */
function anchorOf(
  tabled: SaidOf<StatementOf<"amendment">>,
  about: Statements,
  isSameMember: IsSameMember,
): Pick<StatementOf<"amendment">, "passage" | "base"> {
  const moved = allOf(about, "reanchor").findLast((one) => isSameMember(one.speaker, tabled.speaker));
  const { passage, base } = moved ?? tabled;
  return { passage, base };
}

/** One machine speaks for each member; who joined and left again is not among them. */
function supportersOf(about: Statements, isSameMember: IsSameMember): readonly string[] {
  let supporters: readonly string[] = [];
  for (const { speaker, isSupported } of allOf(about, "support")) {
    const others = supporters.filter((one) => !isSameMember(speaker, one));
    if (!isSupported) supporters = others;
    else if (others.length === supporters.length) supporters = [...supporters, speaker];
  }
  return supporters;
}
