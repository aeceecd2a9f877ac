/**
 * Lines that a text takes when wrapped between words at `width` characters (Excel's column width, in digits of the
 * default font). Letters are narrower than digits on average, so this errs on the side of one line too many.
 */
export function wrappedLines(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, Math.max(1, width)), 0);
}

function linesOf(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(" ")) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= width) {
      used = wanted;
      continue;
    }
    if (used > 0) lines += 1;
    // A word wider than the column is broken where the column ends.
    lines += Math.ceil(word.length / width) - 1;
    used = word.length % width || width;
  }
  return lines;
}
