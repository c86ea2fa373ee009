import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { Problem } from "../../domain/problem.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { approveJoin, refuseJoin } from "../../state/memberCommands.ts";
import type { JoinRequest } from "../../workspace/workspace.ts";
import { hasAllWords } from "./hasAllWords.ts";

/** Somebody asks to come in. The words must be typed as they were heard: a press on "yes" would prove nothing. */
export function RequestCard({ request }: { readonly request: JoinRequest }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const title = useId();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const { name, delegation, role } = request;

  const admit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending || !hasAllWords(words)) return;
    setPending(true);
    const admitted = await dispatch(approveJoin(request.request, words.trim()));
    setPending(false);
    if (admitted.ok) toasts.show({ text: intl.formatMessage({ id: "invite.approved" }, { name }), tone: "ok" });
    else setProblem(admitted.error);
  };
  const refuse = async (): Promise<void> => {
    const refused = await dispatch(refuseJoin(request.request));
    if (refused.ok) toasts.show({ text: intl.formatMessage({ id: "members.request.refused" }, { name }) });
  };
  return (
    <section className="f-members-request" aria-labelledby={title} data-testid="join-request">
      <h2 id={title} className="f-members-request-title">
        {intl.formatMessage({ id: "invite.request.title" }, { name: <bdi key="name">{name}</bdi> })}
      </h2>
      <p className="f-members-quiet">
        {intl.formatMessage(
          { id: "invite.request.detail" },
          { delegation: <bdi key="delegation">{delegation}</bdi>, role: intl.formatMessage({ id: `role.${role}` }) },
        )}
      </p>
      <p>{intl.formatMessage({ id: "members.request.text" })}</p>
      <form className="f-members-words-form" onSubmit={(event) => void admit(event)}>
        <TextField
          label={intl.formatMessage({ id: "members.request.words" })}
          value={words}
          onChange={(text) => {
            setWords(text);
            setProblem(null);
          }}
          autoComplete="off"
          spellCheck="false"
          maxLength={200}
          data-testid="join-words"
          {...(problem && { error: wordsOf(problem) })}
        />
        <div className="f-members-request-buttons">
          <Button onPress={() => void refuse()} data-testid="join-refuse">
            {intl.formatMessage({ id: "invite.refuse.submit" })}
          </Button>
          <Button
            variant="primary"
            type="submit"
            isPending={isPending}
            isDisabled={!hasAllWords(words)}
            data-testid="join-admit"
          >
            {intl.formatMessage({ id: "members.request.admit" })}
          </Button>
        </div>
      </form>
    </section>
  );

  function wordsOf({ code }: Problem): string {
    const title = intl.formatMessage({ id: `problem.${code}.title` });
    const text = intl.formatMessage({ id: code === "wordsDiffer" ? "members.request.differ" : `problem.${code}.text` });
    return `${title}. ${text}`;
  }
}
