import { type FormEvent, useCallback, useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { FileDropZone } from "../../controls/FileDropZone.tsx";
import { QrCamera } from "../../controls/QrCamera.tsx";
import { readQrImage } from "../../controls/readQrImage.ts";
import { TextArea } from "../../controls/TextArea.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { type Problem, problem as problemOf } from "../../domain/problem.ts";
import { looksSpoken } from "../../ledger/spokenLine.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { findSpoken, readInvitation, stopFinding } from "../../state/invitationCommands.ts";
import type { ReadInvitation } from "./invitation.ts";

const ENDING = ".concordia-invite";
const MOST_BYTES = 4000;
const PICTURES = [".png", ".jpg", ".jpeg", ".webp"] as const;
const MOST_PICTURE_BYTES = 30_000_000;

export interface PasteStepProps {
  /** What a link or a file from outside brought. */
  readonly arrived: string | null;
  readonly onRead: (invitation: ReadInvitation) => void;
}

export function PasteStep({ arrived, onRead }: PasteStepProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [text, setText] = useState(arrived ?? "");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [hasNoCode, setNoCode] = useState(false);
  const [isSearching, setSearching] = useState(false);
  const find = async (line: string): Promise<void> => {
    setSearching(true);
    const found = await dispatch(findSpoken(line));
    setSearching(false);
    if (found.ok) onRead({ text: found.value.link, ...found.value });
    else if (found.error.code !== "cancelled") setProblem(found.error);
  };
  const read = useCallback(
    async (from: string): Promise<void> => {
      const found = await dispatch(readInvitation(from));
      if (found.ok) onRead({ text: from.trim(), ...found.value });
      else setProblem(found.error);
    },
    [dispatch, onRead],
  );
  useEffect(() => {
    if (arrived === null) return;
    setText(arrived);
    void read(arrived);
  }, [arrived, read]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void (looksSpoken(text) ? find(text) : read(text));
  };
  // Closed or gone back meanwhile: nobody waits for the line any more.
  useEffect(() => () => void dispatch(stopFinding()), [dispatch]);
  /** What a code says. */
  const take = (code: string): void => {
    setText(code);
    void read(code);
  };
  const openFile = async ([file]: readonly File[]): Promise<void> => {
    if (!file) return;
    if (file.type.startsWith("image/")) {
      const found = file.size > MOST_PICTURE_BYTES ? null : await readQrImage(file);
      setNoCode(found === null);
      return found === null ? setText("") : take(found);
    }
    if (file.size > MOST_BYTES) return setProblem(problemOf("fileTooLarge"));
    const content = await file.text();
    setText(content.trim());
    await read(content);
  };
  const wordsOf = ({ code, detail }: Problem): string =>
    code === "inviteMalformed" && detail === "line"
      ? intl.formatMessage({ id: "join.spoken.wrong" })
      : `${intl.formatMessage({ id: `problem.${code}.title` })}. ${intl.formatMessage({ id: `problem.${code}.text` })}`;
  return (
    <form className="f-join-step" onSubmit={submit} data-testid="join-paste">
      <p className="f-join-quiet">{intl.formatMessage({ id: "join.lead" })}</p>
      <TextArea
        label={intl.formatMessage({ id: "join.link.label" })}
        description={intl.formatMessage(
          { id: "join.link.description" },
          { start: <code key="start">concordia://join#</code> },
        )}
        value={text}
        onChange={(next) => {
          setText(next);
          setProblem(null);
        }}
        autoFocus
        spellCheck="false"
        maxLength={4000}
        data-testid="join-link"
        isDisabled={isSearching}
        {...(problem && { error: wordsOf(problem) })}
      />
      {isSearching && (
        <div className="f-join-step" data-testid="join-spoken-searching">
          <ProgressBar label={intl.formatMessage({ id: "join.spoken.searching" })} />
          <div className="f-join-buttons">
            <Button onPress={() => void dispatch(stopFinding())} data-testid="join-spoken-stop">
              {intl.formatMessage({ id: "join.spoken.stop" })}
            </Button>
          </div>
        </div>
      )}
      <p className="f-join-or">{intl.formatMessage({ id: "join.or" })}</p>
      <FileDropZone
        label={intl.formatMessage({ id: "join.file.label" })}
        accept={[ENDING, ...PICTURES]}
        data-testid="join-file"
        onFiles={(files) => void openFile(files)}
      >
        {intl.formatMessage({ id: "join.file.text" }, { ending: ENDING })}
      </FileDropZone>
      <QrCamera data-testid="join-camera" onRead={take} />
      {hasNoCode && (
        <p role="alert" data-testid="join-no-code">
          {intl.formatMessage({ id: "join.file.noCode" })}
        </p>
      )}
      <div className="f-join-buttons">
        <Button variant="primary" type="submit" isDisabled={text.trim() === "" || isSearching} data-testid="join-read">
          {intl.formatMessage({ id: "action.continue" })}
        </Button>
      </div>
    </form>
  );
}
