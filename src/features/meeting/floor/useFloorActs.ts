import { useIntl } from "react-intl";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Asked } from "../../../documents/meeting/floorOf.ts";
import type { FloorKind } from "../../../documents/meeting/statement.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** Asking for the floor and giving it. */
export function useFloorActs({ say, record, floor, items }: MeetingRoom) {
  const intl = useIntl();
  const toasts = useToasts();
  const seconds = useAppSelector((state) => state.sitting.speakingSeconds);
  const end = (id: string) => record({ type: "endFloor", on: id });
  const ask = async (seat: string, kind: FloorKind): Promise<void> => {
    const said = await say({ type: "askFloor", seat, item: items.current ?? "", kind });
    if (!said.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: `floor.asked.${kind}` }),
      tone: "ok",
      undo: () => void say({ type: "withdraw", on: said.value }),
    });
  };
  const give = async ({ id, seat, item, kind }: Asked): Promise<void> => {
    const giving = { type: "giveFloor", on: id, seat, name: "", item, kind, seconds } as const;
    if (floor.now) await record({ type: "endFloor", on: floor.now.id }, giving);
    else await record(giving);
  };
  return {
    ask,
    give,
    end,
    withdraw: (id: string) => say({ type: "withdraw", on: id }),
    /** Takes somebody off the list who is not there any more. */
    strike: end,
  } as const;
}
