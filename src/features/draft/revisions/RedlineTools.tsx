import { useIntl } from "react-intl";
import { IconButton } from "../../../controls/IconButton.tsx";
import type { Option } from "../../../controls/option.ts";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { Select } from "../../../controls/Select.tsx";
import { NOW, type RedlinePoint, type RedlineWish, SEEN, START } from "./redlinePoint.ts";

/** Only what changed, or the paragraphs between too. */
export type Which = "changes" | "all";

export interface RedlineToolsProps {
  readonly wish: RedlineWish;
  readonly onWish: (wish: RedlineWish) => void;
  /** Issued texts, the newest first. */
  readonly issued: readonly RedlinePoint[];
  /** This user was here before. */
  readonly hasSeen: boolean;
  readonly nameOf: (point: RedlinePoint) => string;
  readonly which: Which;
  readonly onWhich: (which: Which) => void;
  readonly onStep: (step: 1 | -1) => void;
}

/** Which two texts are compared, how much of them is shown, and the way from change to change. */
export function RedlineTools(props: RedlineToolsProps) {
  const { wish, onWish, issued, hasSeen, nameOf, which, onWhich, onStep } = props;
  const intl = useIntl();
  const options = (points: readonly RedlinePoint[]): readonly Option<RedlinePoint>[] =>
    points.map((id) => ({ id, label: nameOf(id) }));
  return (
    <div className="f-redline-tools">
      <Select
        label={intl.formatMessage({ id: "redline.from" })}
        options={options([...(hasSeen ? ([SEEN] as const) : []), ...issued, START])}
        value={wish.from}
        onChange={(from) => onWish({ ...wish, from })}
        data-testid="redline-from"
      />
      <Select
        label={intl.formatMessage({ id: "redline.to" })}
        options={options([NOW, ...issued])}
        value={wish.to}
        onChange={(to) => onWish({ ...wish, to })}
        data-testid="redline-to"
      />
      <SegmentedControl<Which>
        label={intl.formatMessage({ id: "redline.which" })}
        isLabelHidden
        value={which}
        onChange={onWhich}
        options={[
          { id: "changes", label: intl.formatMessage({ id: "redline.which.changes" }) },
          { id: "all", label: intl.formatMessage({ id: "redline.which.all" }) },
        ]}
        data-testid="redline-which"
      />
      <span className="f-redline-steps">
        <IconButton
          icon="chevronUp"
          label={intl.formatMessage({ id: "redline.previous" })}
          keys="Alt+Up"
          onPress={() => onStep(-1)}
          data-testid="redline-previous"
        />
        <IconButton
          icon="chevronDown"
          label={intl.formatMessage({ id: "redline.next" })}
          keys="Alt+Down"
          onPress={() => onStep(1)}
          data-testid="redline-next"
        />
      </span>
    </div>
  );
}
