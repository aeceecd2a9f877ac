import type { Command } from "../world";
import { bind } from "./bind";
import { check } from "./check";
import { claims } from "./claims";
import { definition } from "./definition";
import { explain } from "./explain";
import { fill } from "./fill";
import { infer } from "./infer";
import { newCommand } from "./new";
import { publish } from "./publish";
import { roll } from "./roll";

/** All commands, in the order of the work. */
export const commands: readonly Command[] = [check, bind, fill, publish, newCommand, roll, claims, explain, infer, definition];
