import {
  type AstExpression,
  type BinaryExpression,
  type CallExpression,
  parse,
  type Token,
  tokenize,
  type UnaryExpression,
} from "@borgar/fx/xlsx";

export type { AstExpression };

/** A formula that could be read. */
export interface Syntax {
  readonly root: AstExpression;
  /** The whole formula stands between one pair of brackets: Excel then does not snap a last + or − to zero. */
  readonly bracketed: boolean;
}

/** What Excel itself accepts: 8192 characters. Brackets deeper than 128 levels no longer fit the parser's stack safely. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 128;

/**
 * Reads an English formula, with or without "=", in the syntax of a workbook file or of the formula bar; null when it
 * is no formula or goes beyond Excel's length or any sensible depth.
 */
export function parseFormula(formula: string): Syntax | null {
  if (formula.length > MAX_LENGTH) return null;
  const tokens = tokenize(formula, { negativeNumbers: false });
  if (nesting(tokens) > MAX_DEPTH) return null;
  try {
    return { root: parse(tokens), bracketed: isBracketed(tokens) };
  } catch (error) {
    // The parser says "no formula" by throwing; anything else is a fault of ours and must be seen.
    if (error instanceof RangeError || error instanceof TypeError) throw error;
    return null;
  }
}

const STRUCTURE: ReadonlySet<string> = new Set(["(", ")", ",", ";"]);

/** Deepest nesting of brackets and of operators that stand before their operand ("---1"), which nest as well. */
function nesting(tokens: readonly Token[]): number {
  let brackets = 0;
  let prefixes = 0;
  let deepest = 0;
  for (const token of tokens) {
    if (token.type === "whitespace" || token.type === "newline") continue;
    if (token.value === "(") brackets += 1;
    else if (token.value === ")") brackets -= 1;
    prefixes = token.type === "operator" && !STRUCTURE.has(token.value) ? prefixes + 1 : 0;
    deepest = Math.max(deepest, brackets + prefixes);
  }
  return deepest;
}

function isBracketed(tokens: readonly Token[]): boolean {
  const solid = tokens.filter((token) => token.type !== "whitespace" && token.type !== "newline" && token.type !== "fx_prefix");
  if (solid[0]?.value !== "(") return false;
  let depth = 0;
  const closing = solid.findIndex((token) => {
    depth += token.value === "(" ? 1 : token.value === ")" ? -1 : 0;
    return depth === 0;
  });
  return closing === solid.length - 1;
}

/** Left and right of an operator: the parser gives it two, its types do not say so. */
export function sides(node: BinaryExpression): readonly [AstExpression, AstExpression] {
  return node.arguments as [AstExpression, AstExpression];
}

/** What a sign or per cent stands with: the parser gives it one, its types do not say so. */
export function operand(node: UnaryExpression): AstExpression {
  return (node.arguments as [AstExpression])[0];
}

/** What is called: the types of the library promise a name, its parser gives any expression, as in "(A1)(2)". */
function callee(node: CallExpression): CallExpression["callee"] | AstExpression {
  return node.callee;
}

/** The name that is called; null where a value is, which takes LAMBDA: "LAMBDA(x,x)(2)". */
export function calledName(node: CallExpression): string | null {
  const called = callee(node);
  if (called.type === "Identifier") return called.name;
  return called.type === "ReferenceIdentifier" && called.kind === "name" ? called.value : null;
}

/** The nodes directly below a node, omitted arguments left out. */
export function children(node: AstExpression): readonly AstExpression[] {
  switch (node.type) {
    case "UnaryExpression":
    case "BinaryExpression":
      return argumentsOf(node);
    case "CallExpression": {
      const called = callee(node);
      return called.type === "Identifier" || calledName(node) !== null ? argumentsOf(node) : [called, ...argumentsOf(node)];
    }
    case "LetExpression":
      return [...node.declarations.map((declaration) => declaration.init), node.body].filter((part) => part !== null);
    case "LambdaExpression":
      return node.body ? [node.body] : [];
    case "ArrayExpression":
      return node.elements.flat();
    default:
      return [];
  }
}

function argumentsOf(node: UnaryExpression | BinaryExpression | CallExpression): readonly AstExpression[] {
  // The types of the library promise expressions only; an omitted argument is in fact null.
  return (node.arguments as readonly (AstExpression | null)[]).filter((argument) => argument !== null);
}

/** All nodes of a formula, from left to right, without recursion: a sum of a thousand terms is a thousand deep. */
export function* nodes(root: AstExpression): Iterable<AstExpression> {
  const open: AstExpression[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    open.push(...[...children(node)].reverse());
  }
}
