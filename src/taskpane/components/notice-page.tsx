import { Body1, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Heading } from "./shared/heading";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalL,
    display: "grid",
    alignContent: "start",
    gap: tokens.spacingVerticalM,
  },
});

interface Props {
  readonly title: string;
  readonly text: string;
  readonly dark: boolean;
}

/** Instead of the pane, where the pane cannot work: why, and what to do. */
export function NoticePage({ title, text, dark }: Props): ReactNode {
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <Page title={title} text={text} />
    </FluentProvider>
  );
}

function Page({ title, text }: Omit<Props, "dark">): ReactNode {
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <Heading level={2}>{title}</Heading>
      <Body1>{text}</Body1>
    </main>
  );
}
