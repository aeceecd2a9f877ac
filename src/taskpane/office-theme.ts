import { isDark } from "./state/theme";

/** Whether the pane is dark, and how to hear that this may have changed. */
export interface ThemeSource {
  readonly dark: () => boolean;
  /** Returns how to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
}

/**
 * The theme of Office. Excel has no event for a change of it (OfficeThemeChanged is Outlook's), but Excel for Windows tells
 * the theme of the moment whenever it is asked: so it is asked again when its user comes back to the pane.
 */
export function officeTheme(page: Window): ThemeSource {
  return {
    dark: () => isDark(background()),
    onChange(listener) {
      page.addEventListener("focus", listener);
      page.document.addEventListener("visibilitychange", listener);
      return () => {
        page.removeEventListener("focus", listener);
        page.document.removeEventListener("visibilitychange", listener);
      };
    },
  };
}

/** Office tells its theme only where it has one. */
function background(): string {
  const context: { readonly officeTheme?: Partial<Office.OfficeTheme> } = Office.context;
  return context.officeTheme?.bodyBackgroundColor ?? "";
}
