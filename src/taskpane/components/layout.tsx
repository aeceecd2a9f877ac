import { Badge, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useRef, type ComponentType, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { start } from "../start-work";
import type { TabId } from "../state/model";
import { CheckTab } from "./check/check-tab";
import { loadable } from "./shared/loadable";
import { ScrollerContext } from "./shared/virtual-list";
import { Status } from "./status";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // Excel shows the name above the pane; screen readers find it here.
  name: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  tabs: {
    flexShrink: 0,
    justifyContent: "space-between",
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalXS,
    columnGap: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    paddingInline: tokens.spacingHorizontalXS,
    // Four Dutch words and a number on one line, also without Segoe UI.
    "@media (max-width: 359px)": { "& > span": { fontSize: tokens.fontSizeBase200 } },
  },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  content: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}` },
});

const TABS: readonly TabId[] = ["check", "fill", "publish", "definition"];
/** The first tab comes with the pane; the others when they are looked at, or pointed at. */
const LATER = {
  fill: loadable(async () => (await import("./fill/fill-tab")).FillTab),
  publish: loadable(async () => (await import("./publish/publish-tab")).PublishTab),
  definition: loadable(async () => (await import("./definition/definition-tab")).DefinitionTab),
} as const;
const CONTENT: Readonly<Record<TabId, ComponentType>> = {
  check: CheckTab,
  fill: LATER.fill.Component,
  publish: LATER.publish.Component,
  definition: LATER.definition.Component,
};

function preload(tab: TabId): void {
  if (tab !== "check") start(LATER[tab].preload());
}

/** The whole pane: tabs on top, what happens below them, and the content of one tab. */
export function Layout(): ReactNode {
  const styles = useStyles();
  const { state, texts, dispatch } = usePane();
  const scroller = useRef<HTMLDivElement>(null);
  const errors = state.check.checked?.run.summary.error ?? 0;
  const Content = CONTENT[state.tab];

  function select(value: unknown): void {
    const tab = TABS.find((candidate) => candidate === value);
    if (tab === undefined) return;
    dispatch({ type: "tab", tab });
    if (scroller.current) scroller.current.scrollTop = 0;
  }

  return (
    <main className={styles.pane} lang={state.language}>
      <h1 className={styles.name}>{texts.common.pane}</h1>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={state.tab}
        onTabSelect={(_, { value }) => select(value)}
        aria-label={texts.common.pane}
      >
        {TABS.map((tab) => (
          <Tab
            key={tab}
            value={tab}
            id={`tab-${tab}`}
            aria-controls="tab-content"
            className={styles.tab}
            onPointerEnter={() => preload(tab)}
            onFocus={() => preload(tab)}
          >
            <span className={styles.label}>
              {texts.tabs[tab]}
              {tab === "check" && errors > 0 ? (
                <Badge color="danger" size="small" aria-label={texts.check.severities.error(errors)}>
                  {errors > 99 ? "99+" : errors}
                </Badge>
              ) : null}
            </span>
          </Tab>
        ))}
      </TabList>
      <Status />
      <ScrollerContext.Provider value={scroller}>
        <div ref={scroller} className={styles.scroll} id="tab-content" role="tabpanel" aria-labelledby={`tab-${state.tab}`} tabIndex={0}>
          <div className={styles.content}>
            <Suspense fallback={<Spinner size="small" delay={300} />}>
              <Content />
            </Suspense>
          </div>
        </div>
      </ScrollerContext.Provider>
    </main>
  );
}
