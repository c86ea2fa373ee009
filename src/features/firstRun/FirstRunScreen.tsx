import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Logo } from "../../controls/icons/Logo.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { openSample } from "../../state/sampleCommand.ts";
import { view } from "../../state/view.ts";
import { FirstRunIllustration } from "./FirstRunIllustration.tsx";
import "./firstRun.css";

export interface FirstRunScreenProps {
  /** Shown above the choices, for instance an admission that is being waited for. */
  readonly band?: ReactNode;
  readonly foot?: ReactNode;
}

/** No space yet: four ways to begin, and nothing else on the screen. */
export function FirstRunScreen({ band, foot }: FirstRunScreenProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [isFilling, setFilling] = useState(false);
  const lookAround = async (): Promise<void> => {
    setFilling(true);
    const name = intl.formatMessage({ id: "firstRun.sample.self" });
    await dispatch(openSample({ name, delegation: "Lublin" }));
    setFilling(false);
  };
  return (
    <div className="f-first" data-testid="first-run">
      <main className="f-first-main">
        <Logo size="large" />
        <h1 className="f-first-title">{intl.formatMessage({ id: "firstRun.title" })}</h1>
        <p className="f-first-lead">{intl.formatMessage({ id: "firstRun.lead" })}</p>
        {band}
        {isFilling ? (
          <ProgressBar label={intl.formatMessage({ id: "firstRun.sample.working" })} />
        ) : (
          <Choices
            onCreate={() => dispatch(view.actions.sheetOpened("createSpace"))}
            onJoin={() => dispatch(view.actions.sheetOpened("join"))}
            onRestore={() => dispatch(view.actions.sheetOpened("restore"))}
            onSample={() => void lookAround()}
          />
        )}
      </main>
      <div className="f-first-picture">
        <FirstRunIllustration />
      </div>
      <footer className="f-first-foot">{foot}</footer>
    </div>
  );
}

interface ChoicesProps {
  readonly onCreate: () => void;
  readonly onJoin: () => void;
  readonly onRestore: () => void;
  readonly onSample: () => void;
}

function Choices({ onCreate, onJoin, onRestore, onSample }: ChoicesProps) {
  const intl = useIntl();
  const rows = [
    { id: "create", icon: "plus", onPress: onCreate },
    { id: "join", icon: "invite", onPress: onJoin },
    { id: "restore", icon: "history", onPress: onRestore },
    { id: "sample", icon: "eye", onPress: onSample },
  ] as const;
  return (
    <List label={intl.formatMessage({ id: "firstRun.choices" })} isBoxed>
      {rows.map(({ id, icon, onPress }) => (
        <ListRow
          key={id}
          size="large"
          icon={icon}
          data-testid={`first-run-${id}`}
          title={intl.formatMessage({ id: `firstRun.${id}.title` })}
          detail={intl.formatMessage({ id: `firstRun.${id}.detail` })}
          onPress={onPress}
        />
      ))}
    </List>
  );
}
