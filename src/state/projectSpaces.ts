import { readFiles } from "../documents/register/attachedFiles.ts";
import { readDocuments } from "../documents/register/documentList.ts";
import { readPeople } from "../documents/register/people.ts";
import { type Wanted, watchRecords } from "../documents/register/records.ts";
import { REGISTERS, registerId, type RegisterName } from "../documents/register/registerId.ts";
import { readSpaceProfile } from "../documents/register/spaceProfile.ts";
import type { SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Loan } from "../workspace/openDocuments.ts";
import type { Replica } from "../workspace/replica.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Lists } from "./listMemory.ts";
import { registers } from "./registers.ts";
import type { Store } from "./store.ts";

const {
  documentsChanged,
  filesChanged,
  peopleChanged,
  profileChanged,
  registersFailed,
  registersLoaded,
  registersRecalled,
} = registers.actions;

export interface ProjectorOptions {
  /** Reads what the lists of a space showed last. */
  readonly recall: (space: SpaceId) => Promise<Lists | null>;
  /** Resolves when what is in the store has been drawn: reading a register keeps the window from drawing. */
  readonly drawn: () => Promise<void>;
}

/** Shows what is remembered of a space, loads its registers, and keeps their rows in the store from then on; once a space. */
export function createSpaceProjector(workspace: Workspace, store: Store, { recall, drawn }: ProjectorOptions) {
  const projected = new Set<SpaceId>();

  const project = (space: SpaceId, name: RegisterName, replica: Replica, changed: Wanted): void => {
    const isWhole = changed === null;
    if (name === "space") store.dispatch(profileChanged({ space, profile: readSpaceProfile(replica.doc) }));
    else if (name === "documents") {
      const entries = readDocuments(replica.doc, changed);
      if (isWhole || entries.length > 0) store.dispatch(documentsChanged({ space, entries, isWhole }));
      const files = readFiles(replica.doc, changed);
      if (isWhole || files.length > 0) store.dispatch(filesChanged({ space, files, isWhole }));
    } else {
      const people = readPeople(replica.doc, changed);
      if (isWhole || people.length > 0) store.dispatch(peopleChanged({ space, people, isWhole }));
    }
  };
  const open = async (space: SpaceId, name: RegisterName): Promise<Result<void, Problem>> => {
    const loan = workspace.documents.borrow(space, registerId(space, name));
    if (!loan.ok) return loan;
    // Registers stay for as long as the window does.
    loan.value.watchRenewed(() => void show(space, name, loan.value));
    return show(space, name, loan.value);
  };
  const show = async (space: SpaceId, name: RegisterName, loan: Loan): Promise<Result<void, Problem>> => {
    const { replica, loaded } = loan;
    const result = await loaded;
    if (loan.replica !== replica) return result;
    // What could not be read is not shown as all there is.
    if (result.ok) project(space, name, replica, null);
    watchRecords(replica.doc, (changed) => project(space, name, replica, changed));
    return result;
  };
  return async (space: SpaceId): Promise<void> => {
    if (projected.has(space)) return;
    projected.add(space);
    const lists = await recall(space);
    store.dispatch(registersRecalled({ space, lists }));
    if (lists) await drawn();
    const opened = await Promise.all(REGISTERS.map((name) => open(space, name)));
    const failed = opened.find((one) => !one.ok);
    if (failed && !failed.ok) store.dispatch(registersFailed({ space, problem: failed.error }));
    else store.dispatch(registersLoaded(space));
  };
}
