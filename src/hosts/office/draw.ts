import { toBase64 } from "./base64";
import { beginChart, type BegunChart, finishChart } from "./chart";
import { type DrawingWork, type Job, jobsOf } from "./draw-jobs";
import { inPlainWords, officeError } from "./errors";
import { listDrawings } from "./list-drawings";
import { batches } from "./payload";
import { placePicture } from "./place-picture";
import { type DrawnBack, type DrawnKey, type RemovedPicture, undraw } from "./undraw";

export interface DrawOptions {
  readonly payload: number;
  /** Keep what an undo needs. */
  readonly undoable: boolean;
  readonly readOnly: boolean;
}

interface Made {
  readonly job: Job;
  readonly shape: Excel.Shape | null;
  readonly chart: BegunChart | null;
}

const OVERHEAD = 3_000;

/**
 * Draws: one sync to see what there is and one to draw; more only for charts, for keeping what is replaced, and where a
 * request would become too large. A failure takes back what was drawn.
 * @throws UserError in plain words
 */
export async function draw(context: Excel.RequestContext, work: DrawingWork, options: DrawOptions): Promise<DrawnBack> {
  const { payload, undoable, readOnly } = options;
  const made: Made[] = [];
  let kept: readonly Kept[] = [];
  try {
    const jobs = await jobsOf(context, work);
    if (undoable) kept = await keptPictures(context, jobs, payload);
    const sized = jobs.map((job) => ({ job, requestBytes: OVERHEAD + pictureBytes(job), responseBytes: OVERHEAD }));
    for (const batch of batches(sized, payload)) {
      for (const { job } of batch) made.push(queue(context, job));
      await context.sync();
    }
    await finishCharts(context, made);
    return { added: madeIn(made), removed: replacedIn(made, kept) };
  } catch (error) {
    await takeBack({ added: madeIn(made), removed: replacedIn(made, kept) }, payload, error);
    const failed = made.find((one) => keyOf(one) === null) ?? made.at(-1);
    throw inPlainWords(error, { sheet: failed?.job.sheet, readOnly, drawing: true });
  }
}

async function takeBack(back: DrawnBack, payload: number, cause: unknown): Promise<void> {
  try {
    await undraw(back, payload);
  } catch (error) {
    throw officeError("office-half-written", undefined, new AggregateError([cause, error]));
  }
}

interface Kept {
  readonly job: Job;
  readonly title: string;
  readonly description: string;
  readonly image: string;
}

/** What replaced pictures look like now, as Excel gives it: in the size shown, not as once inserted. */
async function keptPictures(context: Excel.RequestContext, jobs: readonly Job[], payload: number): Promise<readonly Kept[]> {
  const sized = jobs.flatMap((job) =>
    job.old ? [{ job, old: job.old, requestBytes: OVERHEAD, responseBytes: 2 * pictureBytes(job) + OVERHEAD }] : [],
  );
  const kept: Kept[] = [];
  for (const batch of batches(sized, payload)) {
    const asked = batch.map(({ job, old }) => {
      const shape = context.workbook.worksheets.getItem(old.sheet).shapes.getItem(old.key);
      shape.load("altTextTitle,altTextDescription");
      return { job, shape, image: shape.getAsImage("PNG") };
    });
    await context.sync();
    for (const { job, shape, image } of asked) {
      kept.push({ job, title: shape.altTextTitle, description: shape.altTextDescription, image: image.value });
    }
  }
  return kept;
}

function pictureBytes({ content }: Job): number {
  return content.kind === "picture" ? Math.ceil(content.png.length / 3) * 4 : 10_000;
}

function queue(context: Excel.RequestContext, job: Job): Made {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(job.sheet);
  const { name, left, top, width, height, content, old } = job;
  if (content.kind === "chart") {
    const begun = beginChart(sheet, workbook, content);
    begun.chart.load("id");
    begun.chart.set({ name, left, top, width, height });
    return { job, shape: null, chart: begun };
  }
  const shape = sheet.shapes.addImage(toBase64(content.png));
  shape.load("id");
  placePicture(shape, job);
  if (old) sheet.shapes.getItem(old.key).delete();
  return { job, shape, chart: null };
}

/** Charts get their series and looks, and alternative text by way of the shape that they are as well. */
async function finishCharts(context: Excel.RequestContext, made: readonly Made[]): Promise<void> {
  const charts = made.flatMap(({ job, chart }) => (chart ? [{ job, chart }] : []));
  if (charts.length === 0) return;
  for (const { chart } of charts) finishChart(chart, context.workbook);
  const listing = await listDrawings(context);
  for (const { job } of charts) {
    const key = listing.shape(job.sheet, job.name);
    // An Excel that lists no charts among its shapes has no place for the text; the chart's own title is read then.
    if (key === null) continue;
    context.workbook.worksheets
      .getItem(job.sheet)
      .shapes.getItem(key)
      .set({ altTextTitle: job.title, altTextDescription: job.description });
  }
  await context.sync();
}

function madeIn(made: readonly Made[]): DrawnKey[] {
  return made.flatMap((one): DrawnKey[] => {
    const key = keyOf(one);
    return key === null ? [] : [{ sheet: one.job.sheet, kind: one.shape ? "picture" : "chart", key }];
  });
}

function replacedIn(made: readonly Made[], kept: readonly Kept[]): RemovedPicture[] {
  return made.flatMap((one): RemovedPicture[] => {
    const by = keyOf(one);
    const { old } = one.job;
    const before = kept.find(({ job }) => job === one.job);
    if (by === null || old === null || !before) return [];
    const { title, description, image } = before;
    return [{ ...old, title, description, image, by }];
  });
}

/** Id of what was made; null when Excel did not come that far. */
function keyOf({ shape, chart }: Made): string | null {
  return (shape ?? chart?.chart)?.toJSON().id ?? null;
}
