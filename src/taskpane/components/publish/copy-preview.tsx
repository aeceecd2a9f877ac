import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { usePane } from "../../pane-context";
import type { PublishState } from "../../state/model";
import { Section } from "../shared/section";

const useStyles = makeStyles({
  content: {
    maxHeight: "240px",
    overflow: "auto",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // What is copied is dark on light, whatever the theme of the pane.
    backgroundColor: "#ffffff",
    color: "#000000",
    userSelect: "text",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  text: { whiteSpace: "pre-wrap" },
  actions: { display: "flex", gap: tokens.spacingHorizontalXS },
});

/** What could not be put on the clipboard, selected and ready to be copied by its user. */
export function CopyPreview({ preview }: { readonly preview: NonNullable<PublishState["preview"]> }): ReactNode {
  const styles = useStyles();
  const { texts, dispatch } = usePane();
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = content.current;
    if (!element) return;
    element.replaceChildren(...(preview.html === null ? [preview.text] : contentOf(element.ownerDocument, preview.html)));
    element.focus();
    select(element);
  }, [preview]);
  return (
    <Section title={texts.publish.notCopied} lead={texts.publish.copyByHand}>
      <div
        ref={content}
        className={mergeClasses(styles.content, preview.html === null && styles.text)}
        tabIndex={0}
        role="region"
        aria-label={preview.title}
      />
      <div className={styles.actions}>
        <Button size="small" onClick={() => content.current && select(content.current)}>
          {texts.publish.selectAll}
        </Button>
        <Button size="small" onClick={() => dispatch({ type: "publish", change: { preview: null } })}>
          {texts.common.close}
        </Button>
      </div>
    </Section>
  );
}

function select(element: HTMLElement): void {
  const selection = element.ownerDocument.getSelection();
  selection?.selectAllChildren(element);
}

/**
 * The nodes of our own HTML, which has every text escaped. The pane's Content-Security-Policy takes no style attributes
 * from markup, so they wait under another name and are set through the style objects.
 */
function contentOf(page: Document, html: string): readonly Node[] {
  const parsed = new DOMParser().parseFromString(html.replaceAll(/(<[^>]*?) style="/g, '$1 data-style="'), "text/html");
  for (const element of parsed.body.querySelectorAll<HTMLElement>("[data-style]")) {
    element.style.cssText = element.dataset["style"] ?? "";
    delete element.dataset["style"];
  }
  return [...parsed.body.childNodes].map((node) => page.adoptNode(node));
}
