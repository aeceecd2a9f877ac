import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { printedTitle } from "../../../app/definition/draft/corrections";
import type { Definition } from "../../../core/definition/schema";
import { usePane } from "../../pane-context";

/** A definition by itself, or a copy of the one in use with the new tables behind its own. */
export function DraftTarget({ used }: { readonly used: Definition }): ReactNode {
  const { state, texts, dispatch, busy } = usePane();
  const { target } = state.draft;
  return (
    <Field label={texts.draft.target} size="small" {...(target === "used" ? { hint: texts.draft.targetHint(printedTitle(used)) } : {})}>
      <RadioGroup
        value={target}
        disabled={busy}
        onChange={(_, { value }) => dispatch({ type: "draft-target", target: value === "used" ? "used" : "new" })}
      >
        <Radio value="used" label={texts.draft.targets.used} />
        <Radio value="new" label={texts.draft.targets.new} />
      </RadioGroup>
    </Field>
  );
}
