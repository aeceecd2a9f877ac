import type { Claim } from "../../core/claims/claim";
import { judgeLinked } from "../../core/claims/linked";
import { claimKey, linkedCells } from "../../core/claims/links";
import { paragraphClaims, readerOf } from "../../core/claims/read";
import { paragraphsOf } from "../../core/claims/text/text";
import type { Definition } from "../../core/definition/schema";
import { openReport, type OpenedReport } from "../workbook/open-report";
import type { WorkbookContent } from "../ports";

export interface ClaimOptions {
  readonly shipped: readonly Definition[];
  readonly definition?: Definition | null;
}

export interface ReadReport extends OpenedReport {
  readonly claims: readonly Claim[];
}

/**
 * Holds the numbers of a Dutch text against the tables of a workbook, links that the user confirmed before first. Pure;
 * writes nothing. Throws UserError when no definition fits the workbook.
 */
export function claimsOfText(text: string, content: WorkbookContent, options: ClaimOptions): ReadReport {
  const steps = claimSteps(text, content, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** As claimsOfText, pausing before every paragraph so that a user can look and stop. */
export function* claimSteps(
  text: string,
  content: WorkbookContent,
  options: ClaimOptions,
): Generator<{ readonly done: number; readonly total: number }, ReadReport> {
  const opened = openReport(content, options.shipped, options.definition ?? null);
  const links = linkedCells(content.state?.claimLinks ?? [], opened.report);
  const reader = readerOf(opened.report);
  const paragraphs = paragraphsOf(text);
  const claims: Claim[] = [];
  for (const [done, paragraph] of paragraphs.entries()) {
    yield { done, total: paragraphs.length };
    for (const claim of paragraphClaims(paragraph, reader)) {
      const cells = links.get(claimKey(claim));
      claims.push(cells ? judgeLinked(claim, cells) : claim);
    }
  }
  return { ...opened, claims };
}
