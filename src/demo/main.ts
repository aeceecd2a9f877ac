import "./page.css";
import { startPage } from "./page/page";

/** The demo page: a workbook in an emulated Excel beside the real pane. */
void startPage(document.body);
