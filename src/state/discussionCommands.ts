import { discussionId } from "../documents/discussion/discussionId.ts";
import { type RulingSaying, rule, type Saying, say } from "../documents/discussion/say.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import { withDocument } from "./withDocument.ts";

/** Says something in the discussion of a draft, and gives the id of what was said once it is kept. */
export const sayInDiscussion = (space: SpaceId, draft: DocId, saying: Saying) =>
  command<string>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, discussionId(space, draft), ({ doc, self }) =>
      say(doc, saying, { device: self, now: Date.now() }),
    ),
  );

/** Rules on something in the discussion of a draft; peers refuse it from who is neither chair nor secretariat. */
export const ruleInDiscussion = (space: SpaceId, draft: DocId, saying: RulingSaying) =>
  command<string>((_dispatch, _getState, { workspace }) =>
    withDocument(workspace, space, discussionId(space, draft), ({ doc, self }) =>
      rule(doc, saying, { device: self, now: Date.now() }),
    ),
  );
