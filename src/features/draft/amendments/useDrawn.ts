import { useEffect, useMemo } from "react";
import { useIntl } from "react-intl";
import { delegationStyle } from "../../../controls/delegationStyle.ts";
import { createBracketMarks } from "../../../documents/amendments/bracketMarks.ts";
import { createCommentMarks } from "../../../documents/amendments/commentMarks.ts";
import { createProposalMarks } from "../../../documents/amendments/proposalMarks.ts";
import type { OnBehalf } from "../../../documents/discussion/statement.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { Aside } from "../asides/aside.ts";
import { initialsOf } from "./initialsOf.ts";
import type { Speakers, SpeakerView } from "./speakersOf.ts";
import type { PlacedView } from "./usePlaced.ts";

/** Draws what is proposed, said and not agreed in the text itself, in the colour and the letters of each delegation. */
export function useDrawn(
  editor: Editor | null,
  { discussion, placed }: PlacedView,
  speakers: Speakers,
  asides: readonly Aside[],
): void {
  const intl = useIntl();
  const makers = useMemo(() => {
    if (!editor) return null;
    const calledOf = ({ name, delegation }: SpeakerView): string =>
      delegation || name || intl.formatMessage({ id: "members.unnamed" });
    return {
      proposals: createProposalMarks(({ speaker, onBehalf }, fit) => {
        const who = speakers.of(speaker);
        const id = fit === "changed" ? "amendments.inText.changed" : "amendments.inText.proposed";
        return {
          ...styleOf(who, onBehalf),
          title: intl.formatMessage({ id }, { who: onBehalf?.name || calledOf(who) }),
        };
      }),
      comments: createCommentMarks(editor.model, ({ speaker, onBehalf }) => {
        const who = speakers.of(speaker);
        const title = intl.formatMessage({ id: "comments.inText" }, { who: onBehalf?.name || calledOf(who) });
        return { className: styleOf(who, onBehalf).className, title };
      }),
      brackets: createBracketMarks(editor.model, ({ speaker, alternatives }) => {
        const who = speakers.of(speaker);
        const list = intl.formatList(alternatives, { type: "disjunction" });
        return {
          ...styleOf(who),
          opens: intl.formatMessage({ id: "brackets.inText.opens" }, { who: calledOf(who) }),
          closes: intl.formatMessage(
            { id: alternatives.length > 0 ? "brackets.inText.closesOr" : "brackets.inText.closes" },
            { list },
          ),
        };
      }),
    };
  }, [editor, speakers, intl]);
  useEffect(() => {
    if (!editor || !makers) return;
    editor.showProposals(makers.proposals(placed.groups));
    editor.showComments([...makers.comments(discussion), ...asides.flatMap(({ marks }) => marks)]);
    editor.showBrackets(makers.brackets(discussion));
  }, [editor, makers, discussion, placed, asides]);
}

/** Words from a file are drawn as those of their author, who has no delegation here, and never as those of who entered them. */
const styleOf = ({ member }: SpeakerView, onBehalf?: OnBehalf) =>
  onBehalf
    ? { className: UNKNOWN, code: initialsOf(onBehalf.name) }
    : { className: member ? delegationStyle(member.index).className : UNKNOWN, code: member?.code ?? "?" };

const UNKNOWN = "author--unknown";
