import { docKindOf } from "../../src/domain/docKind.ts";
import type { DocId, SpaceId } from "../../src/domain/ids.ts";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import { mayWrite } from "../../src/domain/role.ts";
import { readTicket, type Ticket } from "../../src/ledger/invitation.ts";
import { MAX_UPDATE_BYTES } from "../../src/ledger/limits.ts";
import type { Handlers } from "../bridge/channel.ts";
import type { vaultForUi } from "../bridge/vaultForUi.ts";
import { verifySignatures } from "./crypto/ed25519.ts";
import { openWhole, sealWhole } from "./crypto/sealed.ts";
import { eraseSpace } from "./eraseSpace.ts";
import { foundSpace } from "./foundSpace.ts";
import { membershipNotice } from "./membershipNotice.ts";
import type { OpenedVault } from "./openedVault.ts";
import type { Space } from "./space/space.ts";
import { keyStanding } from "./space/keyStanding.ts";
import { hashOfOwn } from "./space/hashOfOwn.ts";
import type { VaultLock } from "./vaultLock.ts";
import { versionEndsOf } from "./versions/versionEnds.ts";
import { countersign, revisionProof } from "./versions/countersign.ts";

type UiHandlers = Handlers<typeof vaultForUi>;

/**
 * What the vault answers to the window. A vault that has just come up finds out first how it stands: what was on its way
 * when the one before died must not be told "locked" by one that is about to open. A locked one says so at once.
 */
export function createUiHandlers(lock: VaultLock): UiHandlers {
  const opened = async (): Promise<Result<OpenedVault, Problem>> => {
    await lock.whenSettled();
    const vault = lock.opened();
    return vault ? ok(vault) : err(lock.state().problem ?? problem("vaultLocked"));
  };
  /** A call that needs the open vault. */
  const unlocked =
    <I, O>(serve: (vault: OpenedVault, input: I) => Promise<Result<O, Problem>>) =>
    async (input: I): Promise<Result<O, Problem>> => {
      const vault = await opened();
      return vault.ok ? serve(vault.value, input) : vault;
    };
  /** A call that needs to know which spaces there are: it waits for the log. */
  const loaded = <I, O>(serve: (vault: OpenedVault, input: I) => Promise<Result<O, Problem>>) =>
    unlocked<I, O>(async (vault, input) => {
      await vault.core.loaded.first;
      return serve(vault, input);
    });
  /** A call that needs a space of which this device is a member. */
  const inSpace = <I extends { readonly space: SpaceId }, O>(
    serve: (vault: OpenedVault, space: Space, input: I) => Promise<Result<O, Problem>>,
  ) =>
    loaded<I, O>(async (vault, input) => {
      const space = vault.core.spaces.get(input.space);
      return space?.ownRole() ? serve(vault, space, input) : err(problem("notMember"));
    });
  /** What somebody who has left, or was removed, may still do: read what is here. */
  const inKnownSpace = <I extends { readonly space: SpaceId }, O>(
    serve: (vault: OpenedVault, space: Space, input: I) => Promise<Result<O, Problem>>,
  ) =>
    loaded<I, O>(async (vault, input) => {
      const space = vault.core.spaces.get(input.space);
      return space?.membership().standings.has(space.self) ? serve(vault, space, input) : err(problem("notMember"));
    });
  return {
    status: async () => ok(lock.state()),
    protect: (choice) => lock.protect(choice),
    unlock: ({ passphrase }) => lock.unlock(passphrase),
    spaces: loaded(async ({ core }) =>
      ok([...core.spaces.values()].map((space) => membershipNotice(space, core.identity.device))),
    ),
    keyStanding: inKnownSpace(async (_vault, space) => ok(keyStanding(space))),
    createSpace: unlocked(async ({ core }) => foundSpace(core)),
    cut: inSpace(async (vault, space, { doc, cutId, deps, update }) => {
      const refused = whyNotWrite(space, doc, update);
      if (refused) return err(refused);
      const written = await space.author.cut({ doc, cutId, deps, update });
      if (!written.ok) return written;
      vault.core.documents.wrote(space.id, doc, written.value.seq);
      return hashOfOwn(vault.core, space, doc, written.value);
    }),
    openDocument: inKnownSpace((vault, space, { doc, covers }) =>
      docKindOf(doc) ? vault.core.documents.open(space, doc, covers) : Promise.resolve(err(problem("documentNewer"))),
    ),
    newsIn: inKnownSpace(async (vault, space, { docs }) => {
      const news: DocId[] = [];
      for (const { doc, covers } of docs) {
        const isNews = await vault.core.documents.hasNews(space, doc, covers);
        if (!isNews.ok) return isNews;
        if (isNews.value) news.push(doc);
      }
      return ok(news);
    }),
    closeDocument: unlocked(async ({ core }, { space, doc }) => {
      core.documents.close(space, doc);
      return ok(undefined);
    }),
    verifySpace: inKnownSpace(({ check }, space) => check.start(space)),
    stopVerifying: unlocked(async ({ check }, { space }) => {
      check.stop(space);
      return ok(undefined);
    }),
    sealLocal: unlocked(async ({ core }, { label, plain }) =>
      ok(sealWhole(core.identity.localKey, plain, `local/${label}`, core.random)),
    ),
    openLocal: unlocked(async ({ core }, { label, sealed }) => {
      const plain = openWhole(core.identity.localKey, sealed, `local/${label}`);
      return plain ? ok(plain) : err(problem("storeDamaged", "sealed"));
    }),
    sharePresence: inSpace(async ({ core, presence }, space, { state }) => {
      const sealed = presence.seal(space, state);
      if (sealed.ok) core.net.notify("sendPresence", { space: space.id, sealed: sealed.value });
      return sealed.ok ? ok(undefined) : sealed;
    }),
    invite: inSpace(async ({ book }, space, wish) => {
      const made = await book.invite(space, wish);
      return made.ok ? ok({ link: made.value.link, invite: made.value.invite }) : made;
    }),
    speak: inSpace(async ({ book, lines }, space, wish) => {
      const made = await book.invite(space, { ...wish, isSpoken: true });
      if (!made.ok) return made;
      const { kept, invite } = made.value;
      return ok({ invite, words: [...(await lines.begin(kept, wish.uses))], expiresAt: kept.expiresAt });
    }),
    findSpoken: loaded(async ({ finder }, { text }) => {
      const found = await finder.find(text);
      return found.ok ? ok({ link: found.value.link, ...factsOf(found.value.ticket) }) : found;
    }),
    stopFinding: unlocked(async ({ finder }) => {
      finder.stop();
      return ok(undefined);
    }),
    offer: inSpace(({ book }, space, wish) => book.offer(space, wish)),
    invites: inSpace(async ({ book, lines }, space) =>
      ok(book.usable(space.id).map((one) => ({ ...one, words: [...lines.wordsOf(one.invite)] }))),
    ),
    revokeInvite: inSpace(({ book }, space, { invite }) => book.revoke(space, invite)),
    readInvite: async ({ text }) => {
      const ticket = readTicket(text);
      return ticket.ok ? ok(factsOf(ticket.value)) : ticket;
    },
    requestJoin: loaded(({ joiner }, wish) => joiner.request(wish)),
    saveRequest: loaded(({ joiner }, { space }) => joiner.saveRequest(space)),
    openWelcome: loaded(({ joiner }, { space }) => joiner.openWelcome(space)),
    openRequest: loaded(({ inviter }) => inviter.openRequest()),
    cancelJoin: unlocked(({ joiner }, { space }) => joiner.cancel(space)),
    approveJoin: unlocked(({ inviter }, { request, words, deviceName = "", isRestLost = false }) =>
      inviter.approve(request, words, { name: deviceName, isRestLost }),
    ),
    refuseJoin: unlocked(async ({ inviter }, { request }) => inviter.refuse(request)),
    vouch: inSpace(({ devices }, space, wish) => devices.vouch(space, wish)),
    removeDevice: inSpace(({ devices }, space, { device, name }) => devices.remove(space, device, name)),
    nameDevice: inSpace(({ devices }, space, { device, name }) => devices.name(space, device, name)),
    newRecoveryPhrase: unlocked(async ({ devices }) => ok({ words: devices.newPhrase() })),
    setRecovery: inSpace(({ devices }, space, { phrase }) => devices.setRecovery(space, phrase)),
    dropRecovery: inSpace(({ devices }, space) => devices.dropRecovery(space)),
    makeBackup: loaded(({ backups }, { name, passphrase }) => backups.make(name, passphrase)),
    restoreBackup: loaded(({ backups }, { passphrase }) => backups.restore(passphrase)),
    cancelBackup: unlocked(async ({ backups }) => {
      backups.cancel();
      return ok(undefined);
    }),
    saveBundle: inKnownSpace(({ bundles }, space, { name, ...wish }) => bundles.save(space, name, wish)),
    openBundle: loaded(({ bundles }, { isArrived }) => bundles.open(isArrived)),
    takeBundle: loaded(({ bundles }) => bundles.take()),
    cancelBundle: unlocked(async ({ bundles }) => {
      bundles.cancel();
      return ok(undefined);
    }),
    removeMember: inSpace(({ members }, space, { member, name }) => members.remove(space, member, name)),
    changeRole: inSpace(({ members }, space, { member, role, name }) => members.changeRole(space, member, role, name)),
    requestErasure: inSpace(({ erasures }, space, { member, name }) => erasures.request(space, member, name)),
    confirmErased: inSpace(({ erasures }, space, { request }) => erasures.confirm(space, request)),
    readVersion: inKnownSpace(({ versions }, space, wish) => versions.read(space, wish)),
    versionEnds: inKnownSpace(async (_vault, space) => ok(versionEndsOf(space))),
    confirmVersion: inSpace(({ versions }, space, wish) => versions.confirm(space, wish)),
    countersign: inSpace(({ core }, space, { version, title }) => countersign(core, space, version, title)),
    revisionProof: inKnownSpace(async (_vault, space, { version }) => revisionProof(space, version)),
    checkSignatures: unlocked(async (_vault, { claims }) => ok([...(await verifySignatures(claims))])),
    attachAsset: inSpace(({ core }, space, { bytes }) =>
      mayWrite(space.ownRole() ?? "observer", "register")
        ? core.assets.attach(space, bytes)
        : Promise.resolve(err(problem("roleMayNotWrite", "register"))),
    ),
    followAssets: inKnownSpace(async ({ core }, space, { assets, limitBytes }) => {
      await core.assets.follow(space.id, assets, limitBytes);
      return ok(undefined);
    }),
    stopAsset: inKnownSpace(async ({ core }, space, { asset }) => {
      await core.assets.stop(space.id, asset);
      return ok(undefined);
    }),
    resumeAsset: inKnownSpace(async ({ core }, space, { asset }) => {
      await core.assets.resume(space.id, asset);
      return ok(undefined);
    }),
    saveAsset: inKnownSpace(({ core }, space, { asset, name }) => core.assets.save(space, asset, name)),
    leaveSpace: inSpace(({ members }, space, { name }) => members.leave(space, name)),
    eraseSpace: inKnownSpace(({ core }, space, { name }) => eraseSpace(core, space, name)),
    adopt: inSpace(({ members }, space, { device, to, name }) => members.adopt(space, device, to, name)),
    setSuccessor: inSpace(({ members }, space, { successor, name }) => members.setSuccessor(space, successor, name)),
    setMandate: inSpace(({ seats }, space, { seat, mandate }) => seats.set(space, seat, mandate)),
    sealBallot: inSpace(async ({ ballots }, space, wish) => ballots.seal(space, wish)),
    ballotCode: inKnownSpace(async ({ ballots }, space, place) => ok({ code: ballots.code(space, place) })),
    handOnBallots: inSpace(async ({ ballots }, space, wish) => ok(ballots.handOn(space, wish))),
    openBallots: inSpace(async ({ ballots }, space, wish) => ok(ballots.open(space, wish))),
    mandates: inKnownSpace(async ({ seats }, space) => ok(seats.list(space))),
  };
}

const factsOf = ({ space, spaceName, inviter, role, expiresAt, purpose, member, seat }: Ticket) => ({
  space,
  spaceName,
  inviter,
  role,
  expiresAt,
  purpose,
  member,
  seat,
});

/** Said here already, so that no own envelope is written that every peer would refuse. */
function whyNotWrite(space: Space, doc: DocId, update: Uint8Array): Problem | null {
  const kind = docKindOf(doc);
  const role = space.ownRole();
  if (!kind) return problem("documentNewer");
  if (!role || !mayWrite(role, kind)) return problem("roleMayNotWrite", kind);
  return update.byteLength > MAX_UPDATE_BYTES ? problem("updateTooLarge", `${update.byteLength} bytes`) : null;
}
