import { useMemo } from "react";
import { useIntl } from "react-intl";
import type { RedlineRow } from "../../../documents/revisions/redline.ts";
import type { Labels } from "./useRedline.ts";

export interface RowLabels {
  readonly before: Labels;
  readonly after: Labels;
}

export interface RowWords {
  /** What became of a paragraph, as "in a table, changed, moved". */
  readonly all: (row: RedlineRow, labels: RowLabels) => string;
  /** What no struck or underlined word says; "" for nothing. */
  readonly beside: (row: RedlineRow, labels: RowLabels) => string;
}

/** What a redline says of its paragraphs in words, on screen and in files. */
export function useRowWords(): RowWords {
  const intl = useIntl();
  return useMemo(() => {
    const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
    const besides = ({ block, isMoved, isReshaped, isRestyled }: RedlineRow, labels: RowLabels) => {
      const stood = labels.before.get(block);
      return [
        isMoved &&
          (stood ? intl.formatMessage({ id: "redline.movedFrom" }, { number: stood }) : say("redline.isMoved")),
        isReshaped && say("redline.isReshaped"),
        isRestyled && say("redline.isRestyled"),
      ];
    };
    const list = (words: readonly (string | false | null | undefined)[]): string =>
      intl.formatList(
        words.filter((word) => typeof word === "string"),
        { type: "unit" },
      );
    return {
      all: (row, labels) => {
        const role = (row.after[0] ?? row.before[0])?.role;
        const places = [
          role?.table && say("redline.inTable"),
          role?.cell && say("redline.inCell"),
          role?.note && say("redline.inNote"),
        ];
        return list([...places, row.change !== "same" && say(`redline.is.${row.change}`), ...besides(row, labels)]);
      },
      beside: (row, labels) => list(besides(row, labels)),
    };
  }, [intl]);
}
