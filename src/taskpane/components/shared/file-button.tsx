import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ChangeEvent, type ReactNode } from "react";
import { start } from "../../start-work";
import type { ChosenFile } from "../../work/definition";

interface Props {
  /** File name endings with their dot: ".xlsx,.xlsm". */
  readonly accept: string;
  readonly disabled: boolean;
  readonly appearance?: ButtonProps["appearance"];
  readonly children: ReactNode;
  readonly onChoose: (file: ChosenFile) => Promise<void>;
}

/** A button that asks for a file from disk. */
export function FileButton({ accept, disabled, appearance = "secondary", children, onChoose }: Props): ReactNode {
  const input = useRef<HTMLInputElement>(null);

  async function choose(event: ChangeEvent<HTMLInputElement>): Promise<void> {
    const { currentTarget } = event;
    const file = currentTarget.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // So that choosing the same file again is a change again.
    currentTarget.value = "";
    await onChoose({ name: file.name, bytes });
  }

  return (
    <>
      <Button appearance={appearance} disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input ref={input} type="file" accept={accept} hidden tabIndex={-1} aria-hidden onChange={(event) => start(choose(event))} />
    </>
  );
}
