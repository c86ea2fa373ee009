import { useMemo } from "react";
import { ElementPortal } from "../../../controls/ElementPortal.tsx";
import { mayInsert } from "../../../documents/languages/insertMissing.ts";
import type { Parallel, ParallelRow } from "../../../documents/languages/readParallel.ts";
import type { Block } from "../../../documents/text/model/block.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { SourceRow } from "./SourceRow.tsx";
import { rowKey } from "./rowsToWalk.ts";
import type { SourceText } from "./useSourceText.ts";
import type { Translating } from "./useTranslating.ts";
import { useBeside } from "./useBeside.ts";

export interface BesideColumnProps {
  readonly editor: Editor;
  readonly translating: Translating;
}

/** The source of each paragraph beside it: drawn into the editor itself, so that the two stay level whatever is typed. */
export function BesideColumn({ editor, translating }: BesideColumnProps) {
  const { source, parallel, isBeside } = translating;
  if (!isBeside || !source || !parallel) return null;
  return <Column {...{ editor, translating, source, parallel }} />;
}

interface ColumnProps extends BesideColumnProps {
  readonly source: SourceText;
  readonly parallel: Parallel;
}

function Column({ editor, translating, source, parallel }: ColumnProps) {
  const cells = useBeside(editor, parallel.rows);
  const { amending, isEditable, acts, findTerms } = translating;
  const { speakers, mayDiscuss } = amending.viewer;
  const { blocks } = source.model.layout();
  const places = useMemo(() => placesIn(blocks), [blocks]);
  const labelOf = (row: ParallelRow): string | null => source.numbering.labelOf(places.get(row.source) ?? -1);
  return cells.map(({ key, element, rows }) => (
    <ElementPortal key={key} place={element}>
      {rows.map((row) => (
        <SourceRow
          key={rowKey(row)}
          row={row}
          label={labelOf(row)}
          words={row.source ? source.references.textOf(row.source) : ""}
          lang={row.source?.lang ?? source.lang}
          textLang={source.lang}
          checker={row.check && speakers.of(row.check.speaker)}
          mayCheck={mayDiscuss}
          mayInsert={isEditable && mayInsert(blocks, parallel.rows, row)}
          mayRemove={isEditable && row.state === "extra"}
          findTerms={findTerms}
          acts={acts}
        />
      ))}
    </ElementPortal>
  ));
}

const placesIn = (blocks: readonly Block[]): ReadonlyMap<Block | null, number> =>
  new Map(blocks.map((block, place) => [block, place]));
