import { AboutDialog } from "../features/about/AboutDialog.tsx";
import { ImportDialog } from "../features/drafts/importing/ImportDialog.tsx";
import { NewDraftDialog } from "../features/drafts/NewDraftDialog.tsx";
import { JoinDialog } from "../features/join/JoinDialog.tsx";
import { MeetingFactsDialog, NewMeetingDialog } from "../features/meetings/MeetingDialogs.tsx";
import { InviteDialog } from "../features/members/InviteDialog.tsx";
import { PaletteDialog } from "../features/palette/PaletteDialog.tsx";
import { PropertiesDialog } from "../features/properties/PropertiesDialog.tsx";
import { RestoreDialog } from "../features/security/RestoreDialog.tsx";
import { SettingsDialog } from "../features/settings/SettingsDialog.tsx";
import { ShortcutsDialog } from "../features/shortcuts/ShortcutsDialog.tsx";
import { SpellingDialog } from "../features/spelling/SpellingDialog.tsx";
import { OpenFileDialog } from "../features/sync/byFile/OpenFileDialog.tsx";
import { CreateSpaceDialog } from "../features/space/CreateSpaceDialog.tsx";
import { useAppDispatch, useAppSelector } from "../state/hooks.ts";
import { selectMayDraft, selectMayRule } from "../state/selectors.ts";
import { selectCurrentSpace, selectMayInvite } from "../state/spaceSelectors.ts";
import { view } from "../state/view.ts";
import { LazyProcedureSheet } from "./LazyProcedureSheet.tsx";

/** The one dialog that is open. It stands above the pages, so that it stays when the page under it changes. */
export function Sheets() {
  const dispatch = useAppDispatch();
  const sheet = useAppSelector((state) => state.view.sheet);
  const subject = useAppSelector((state) => state.view.subject);
  const isReady = useAppSelector((state) => state.session.vault?.state === "ready");
  const space = useAppSelector(selectCurrentSpace);
  const mayDraft = useAppSelector((state) => space !== null && selectMayDraft(state, space));
  const mayRule = useAppSelector((state) => space !== null && selectMayRule(state, space));
  const mayInvite = useAppSelector((state) => space !== null && selectMayInvite(state, space));
  const onClose = (): void => {
    dispatch(view.actions.sheetClosed());
  };
  switch (sheet) {
    case "settings":
      return <SettingsDialog onClose={onClose} />;
    case "spelling":
      return isReady && <SpellingDialog onClose={onClose} />;
    case "shortcuts":
      return <ShortcutsDialog onClose={onClose} />;
    case "about":
      return <AboutDialog onClose={onClose} />;
    case "join":
      return isReady && <JoinDialog onClose={onClose} />;
    case "restore":
      return isReady && <RestoreDialog onClose={onClose} />;
    case "bundle":
      return isReady && <OpenFileDialog onClose={onClose} />;
    case "createSpace":
      return isReady && <CreateSpaceDialog onClose={onClose} />;
    case "newDraft":
      return space && mayDraft && <NewDraftDialog space={space} onClose={onClose} />;
    case "importWord":
      return space && mayDraft && <ImportDialog space={space} onClose={onClose} />;
    case "properties":
      return space && subject && mayDraft && <PropertiesDialog space={space} doc={subject} onClose={onClose} />;
    case "procedure":
      return space && subject && mayRule && <LazyProcedureSheet space={space} draft={subject} onClose={onClose} />;
    case "newMeeting":
      return space && mayDraft && <NewMeetingDialog space={space} onClose={onClose} />;
    case "meetingFacts":
      return space && subject && mayDraft && <MeetingFactsDialog space={space} meeting={subject} onClose={onClose} />;
    case "invite":
      return space && mayInvite && <InviteDialog space={space} onClose={onClose} />;
    case "palette":
      return space && <PaletteDialog space={space} onClose={onClose} />;
    default:
      return null;
  }
}
