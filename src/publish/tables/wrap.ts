/** Words over lines of at most `width` characters, keeping an indent; a word longer than that is broken. */
export function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const indentation = /^ */.exec(text)?.[0] ?? "";
  const lines: string[] = [];
  let line = indentation;
  // A piece ends behind a space, a hyphen or a slash.
  for (const piece of text.trimStart().match(/[^\s/-]*[\s/-]?/g) ?? []) {
    if (line.length > indentation.length && line.length + piece.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = indentation;
    }
    line += piece;
    const room = Math.max(indentation.length + 1, width);
    for (; line.trimEnd().length > room; line = indentation + line.slice(room)) lines.push(line.slice(0, room));
  }
  return [...lines, line.trimEnd()];
}
