import type { SpaceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import type { Room } from "../bridge/vaultForNet.ts";
import type { VaultKeys } from "./vaultLock.ts";
import { afterAnswer } from "./afterAnswer.ts";
import { createAssets } from "./assets/assets.ts";
import { type Backups, createBackups } from "./backup/backups.ts";
import { type Bundles, createBundles } from "./bundle/bundles.ts";
import { type Ballots, createBallots } from "./ballots/ballots.ts";
import type { Core } from "./core.ts";
import { createFoldKeeper, type WhenIdle, whenIdle } from "./folding/foldKeeper.ts";
import { createInviteBook, type InviteBook } from "./join/inviteBook.ts";
import { createInviter, type Inviter } from "./join/inviter.ts";
import { createJoiner, type Joiner } from "./join/joiner.ts";
import { createSpokenFinder, type SpokenFinder } from "./join/spokenFinder.ts";
import { createSpokenLines, type SpokenLines } from "./join/spokenLines.ts";
import { createDeviceActs, type DeviceActs } from "./members/deviceActs.ts";
import { createErasures, type Erasures } from "./members/erasures.ts";
import { createForkWatch } from "./members/forkWatch.ts";
import { createMemberActs, type MemberActs } from "./members/memberActs.ts";
import { createSeats, type Seats } from "./members/seats.ts";
import { createSteward } from "./members/steward.ts";
import { membershipNotice } from "./membershipNotice.ts";
import { once } from "./once.ts";
import { type InviteRoom, memberRooms } from "./rooms.ts";
import { createOpenDocuments } from "./space/openDocuments.ts";
import { inPortions } from "./space/inPortions.ts";
import { createPresence, type Presence } from "./space/presence.ts";
import { createSpaceCheck, type SpaceCheck } from "./verify/spaceCheck.ts";
import { createSpace, type Space } from "./space/space.ts";
import { createVersions, type Versions } from "./versions/versions.ts";

/** The vault once its secrets are open. */
export interface OpenedVault {
  readonly core: Core;
  readonly book: InviteBook;
  readonly lines: SpokenLines;
  readonly finder: SpokenFinder;
  readonly inviter: Inviter;
  readonly joiner: Joiner;
  readonly presence: Presence;
  readonly members: MemberActs;
  readonly devices: DeviceActs;
  readonly erasures: Erasures;
  readonly seats: Seats;
  readonly ballots: Ballots;
  readonly versions: Versions;
  readonly backups: Backups;
  readonly bundles: Bundles;
  readonly check: SpaceCheck;
  rooms(): Room[];
  inviteRoom(room: string): InviteRoom | null;
  /** Tells a window that has just come up where things stand. */
  tellAll(): void;
}

export interface CoreParts
  extends Pick<
    Core,
    "identity" | "keeper" | "main" | "net" | "notifyUi" | "random" | "now" | "logLost" | "isReadOnly"
  > {
  /** When there is time to fold; left out: when nobody has written for a while. */
  readonly idle?: WhenIdle | undefined;
  /** Where the sealed bytes of attached files lie. */
  readonly assetsFolder: string;
}

export function openVault(parts: CoreParts, vaultKeys: VaultKeys): OpenedVault {
  const { identity, net, notifyUi } = parts;
  const spaces = new Map<SpaceId, Space>();
  const documents = createOpenDocuments({
    identity,
    net,
    foldSeen: (space, device, seq) => folds.foldSeen(space, device, seq),
    opened: (space, doc, opened) => {
      const envelopes = opened.map(({ device, seq, epoch, body }) => {
        const { time, deps, update } = body;
        return { device, seq, time, deps: [...deps], epoch, update };
      });
      for (const portion of inPortions(envelopes)) notifyUi("opened", { space, doc, envelopes: portion });
    },
  });
  const core: Core = {
    ...parts,
    spaces,
    loaded: once(),
    documents,
    assets: createAssets(parts, parts.assetsFolder),
    folds: {
      loaded: (space) => folds.loaded(space),
      ownStored: (space, rows) => folds.ownStored(space, rows),
      foldSeen: (space, device, seq) => folds.foldSeen(space, device, seq),
      hold: () => folds.hold(),
      release: () => folds.release(),
    },
    newSpace: (id) => createSpace({ ...parts, id, stored: ownRowsStored, canReadMore }),
    roomsChanged: () => net.notify("rooms", { rooms: rooms() }),
    membershipChanged: (space) => {
      notifyUi("membership", membershipNotice(space, identity.device));
      inviter.membershipChanged(space);
      void steward.tend(space);
    },
    suspectFork: (space, run) => void forkWatch.suspect(space, run),
  };
  const folds = createFoldKeeper(core, parts.idle ?? whenIdle);
  const steward = createSteward(core);
  const forkWatch = createForkWatch(core);
  function canReadMore(space: Space): void {
    // Net still has to store the row that said so.
    afterAnswer(() => {
      void documents.readLate(space).then((read) => read.ok || notifyUi("failed", read.error));
    });
  }
  function ownRowsStored(space: Space, rows: Parameters<Space["takeControl"]>[0]): void {
    folds.ownStored(space, rows);
    if (!rows.some(({ lane }) => lane === "control")) return;
    core.membershipChanged(space);
    core.roomsChanged();
  }
  const seats = createSeats(core);
  const book = createInviteBook(core, seats);
  const lines = createSpokenLines(core, book);
  const finder = createSpokenFinder(core);
  const inviter = createInviter(core, book, lines);
  const joiner = createJoiner(core, finder);
  const inviteRooms = (): InviteRoom[] => [...lines.rooms(), ...finder.rooms(), ...book.rooms(), ...joiner.rooms()];
  const rooms = (): Room[] => [...memberRooms(spaces.values(), parts.keeper), ...inviteRooms().map(({ room }) => room)];
  return {
    core,
    book,
    lines,
    finder,
    inviter,
    joiner,
    presence: createPresence(parts),
    members: createMemberActs(core),
    devices: createDeviceActs(core),
    erasures: createErasures(core),
    seats,
    ballots: createBallots(core),
    versions: createVersions(core),
    backups: createBackups(core, vaultKeys),
    bundles: createBundles(core),
    check: createSpaceCheck(core),
    rooms,
    inviteRoom: (room) => inviteRooms().find((one) => one.room.room === room) ?? null,
    tellAll() {
      for (const space of spaces.values()) {
        core.membershipChanged(space);
        if (space.author.isRolledBack()) notifyUi("failed", problem("rolledBack"));
      }
      core.assets.tellUi();
      joiner.tellAll();
      inviter.tellWaiting();
    },
  };
}
