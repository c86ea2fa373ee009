import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { RowMenu } from "../../../controls/RowMenu.tsx";
import type { AmendmentAct } from "./actsFor.ts";

export interface AmendmentActsProps {
  readonly acts: readonly AmendmentAct[];
  readonly isRuling: boolean;
  readonly onAct: (act: AmendmentAct) => void;
}

/** As many as stand in one line beside each other; the others are in a menu. */
const MOST_BUTTONS = 2;
/** Never the nearest thing to do. */
const IN_MENU: ReadonlySet<AmendmentAct> = new Set(["amend", "keepOpen"]);

export function AmendmentActs({ acts, isRuling, onAct }: AmendmentActsProps) {
  const intl = useIntl();
  // Who rules is not asked first whether the own delegation supports it.
  const isNear = (act: AmendmentAct): boolean => {
    const isAside = act === "agreeAsAmended" && acts.includes("agree");
    return !IN_MENU.has(act) && !isAside && !(isRuling && (act === "support" || act === "unsupport"));
  };
  const buttons = acts.filter(isNear).slice(0, MOST_BUTTONS);
  const others = acts.filter((act) => !buttons.includes(act));
  const labelOf = (act: AmendmentAct): string => intl.formatMessage({ id: `amendments.act.${act}` });
  if (acts.length === 0) return null;
  return (
    <div className="f-amend-acts">
      {buttons.map((act) => (
        <Button key={act} onPress={() => onAct(act)} data-testid={`amendment-${act}`}>
          {labelOf(act)}
        </Button>
      ))}
      {others.length > 0 && (
        <RowMenu<AmendmentAct>
          label={intl.formatMessage({ id: "amendments.more" })}
          groups={[
            {
              label: intl.formatMessage({ id: "amendments.more" }),
              isLabelHidden: true,
              entries: others.map((act) => ({ id: act, label: labelOf(act) })),
            },
          ]}
          onAction={onAct}
          data-testid="amendment-menu"
        />
      )}
    </div>
  );
}
