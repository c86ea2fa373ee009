import { useEffect } from "react";
import { problem } from "../domain/problem.ts";
import { FirstRunScreen } from "../features/firstRun/FirstRunScreen.tsx";
import { JoinBand } from "../features/join/JoinBand.tsx";
import { StartFoot } from "../features/settings/StartFoot.tsx";
import { ProtectScreen } from "../features/unlock/ProtectScreen.tsx";
import { UnlockScreen } from "../features/unlock/UnlockScreen.tsx";
import { useAppDispatch, useAppSelector } from "../state/hooks.ts";
import { selectIsShowable } from "../state/spaceSelectors.ts";
import { view } from "../state/view.ts";
import { GateProblem } from "./GateProblem.tsx";
import { Sheets } from "./Sheets.tsx";
import { SpaceWindow } from "./SpaceWindow.tsx";
import { StartingScreen } from "./StartingScreen.tsx";
import { useAutoLock } from "./useAutoLock.ts";

/** What may be shown depends on the vault first: there is no text without keys. */
export function Gate() {
  const dispatch = useAppDispatch();
  const isShowable = useAppSelector(selectIsShowable);
  useEffect(() => {
    if (isShowable) dispatch(view.actions.shown());
  }, [dispatch, isShowable]);
  return (
    <>
      <Screen />
      <Sheets />
    </>
  );
}

function Screen() {
  const vault = useAppSelector((state) => state.session.vault);
  const log = useAppSelector((state) => state.connection.log);
  const isLoaded = useAppSelector((state) => state.session.isLoaded);
  // Without the log there is nothing to show yet. Whoever is writing already keeps the text, and a band says it.
  if (log && !isLoaded && vault?.state !== "locked") return <GateProblem problem={log} />;
  switch (vault?.state ?? "starting") {
    case "needsProtection":
      return <ProtectScreen foot={<StartFoot />} />;
    case "locked":
      return <UnlockScreen foot={<StartFoot />} />;
    case "failed":
      return <GateProblem problem={vault?.problem ?? problem("vaultDown")} />;
    default:
      return <OpenScreen />;
  }
}

/** Puts the keys away when nobody has touched the machine for a while. */
function UnlockedWindow() {
  useAutoLock();
  return <SpaceWindow />;
}

/** Also while a vault that died comes back: whoever is writing goes on writing. */
function OpenScreen() {
  const isLoaded = useAppSelector((state) => state.session.isLoaded);
  const hasSpaces = useAppSelector((state) => Object.keys(state.session.spaces).length > 0);
  const sheet = useAppSelector((state) => state.view.sheet);
  // A space is shown when it has its names: whoever sees the list may quit.
  const isFounding = useAppSelector((state) => state.view.page.name === "home") && sheet === "createSpace";
  if (hasSpaces && !isFounding) return <UnlockedWindow />;
  if (!isLoaded) return <StartingScreen />;
  return <FirstRunScreen foot={<StartFoot />} band={sheet !== "join" && <JoinBand />} />;
}
