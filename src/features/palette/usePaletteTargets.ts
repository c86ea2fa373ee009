import { useIntl } from "react-intl";
import type { CommandEntry } from "../../controls/CommandList.tsx";
import { keysFor } from "../../documents/text/keys/keyTable.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { openDraft } from "../../state/openDraft.ts";
import { selectDrafts, selectMayDiscuss, selectMayDraft } from "../../state/selectors.ts";
import { selectMayInvite, selectSpaces } from "../../state/spaceSelectors.ts";
import { mainPage, view } from "../../state/view.ts";

const { pageOpened, sheetOpened } = view.actions;
const { suggestingToggled } = openDraft.actions;

export interface PaletteTarget {
  readonly entry: CommandEntry;
  readonly action: ReturnType<typeof pageOpened | typeof sheetOpened | typeof suggestingToggled>;
}

const pages = [
  { name: "drafts", icon: "document" },
  { name: "meetings", icon: "calendar" },
  { name: "partners", icon: "city" },
  { name: "members", icon: "people" },
  { name: "sync", icon: "sync" },
  { name: "security", icon: "shieldCheck" },
  { name: "notices", icon: "bell" },
] as const;

/** Where the palette can lead, drafts first. */
export function usePaletteTargets(space: SpaceId): readonly PaletteTarget[] {
  const intl = useIntl();
  const drafts = useAppSelector((state) => selectDrafts(state, space));
  const spaces = useAppSelector(selectSpaces);
  const mayDraft = useAppSelector((state) => selectMayDraft(state, space));
  const mayInvite = useAppSelector((state) => selectMayInvite(state, space));
  const isInDraft = useAppSelector((state) => state.view.page.name === "draft");
  const mayDiscuss = useAppSelector((state) => selectMayDiscuss(state, space));
  const isSuggesting = useAppSelector((state) => state.openDraft.isSuggesting);
  const { compare } = new Intl.Collator(intl.locale, { numeric: true });
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  return [
    ...[...drafts]
      .sort((a, b) => compare(a.title, b.title))
      .map(
        ({ id, title, reference }): PaletteTarget => ({
          entry: { id, icon: "document", label: title || say("drafts.untitled"), detail: reference },
          action: pageOpened({ name: "draft", space, doc: id }),
        }),
      ),
    ...pages.map(
      ({ name, icon }): PaletteTarget => ({
        entry: { id: name, icon, label: say(`shell.${name}`) },
        action: pageOpened(mainPage(name, space)),
      }),
    ),
    ...(mayDraft
      ? [sheet("newDraft", "plus", say("drafts.new"), "Mod+N"), sheet("importWord", "upload", say("import.begin"))]
      : []),
    ...(mayDraft ? [sheet("newMeeting", "plus", say("meetings.new"))] : []),
    ...(isInDraft ? [sheet("exportDraft", "download", say("draft.export"))] : []),
    ...(isInDraft && mayDiscuss
      ? [
          {
            entry: {
              id: "suggest",
              icon: "suggest",
              label: say(isSuggesting ? "suggesting.stop" : "suggesting.turn"),
              keys: keysFor("suggest"),
            },
            action: suggestingToggled(),
          } satisfies PaletteTarget,
        ]
      : []),
    ...(mayInvite ? [sheet("invite", "invite", say("invite.title"))] : []),
    ...spaces
      .filter((other) => other.space !== space && other.name !== "")
      .map(
        (other): PaletteTarget => ({
          entry: { id: other.space, icon: "city", label: other.name, detail: other.code },
          action: pageOpened({ name: "drafts", space: other.space }),
        }),
      ),
    sheet("join", "invite", say("join.title")),
    sheet("settings", "settings", say("settings.title"), "Mod+,"),
    sheet("spelling", "textCheck", say("spelling.title")),
    sheet("shortcuts", "keyboard", say("keyboard.title"), "F1"),
    sheet("about", "info", say("about.title")),
  ];
}

function sheet(
  name: Parameters<typeof sheetOpened>[0],
  icon: CommandEntry["icon"],
  label: string,
  keys?: string,
): PaletteTarget {
  return { entry: { id: name, icon, label, ...(keys && { keys }) }, action: sheetOpened(name) };
}
