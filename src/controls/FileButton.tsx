import { FileTrigger } from "react-aria-components";
import { Button, type ButtonProps } from "./Button.tsx";

export interface FileButtonProps extends Omit<ButtonProps, "onPress"> {
  readonly onFile: (file: File) => void;
}

/** One file of any kind, where there is no room for a `FileDropZone`. */
export function FileButton({ onFile, ...rest }: FileButtonProps) {
  return (
    <FileTrigger
      onSelect={(files) => {
        const file = files?.item(0);
        if (file) onFile(file);
      }}
    >
      <Button {...rest} />
    </FileTrigger>
  );
}
