import { nodeWorld } from "./node-world";
import { run } from "./run";

// A reader that closes the pipe early ("| head") is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2), nodeWorld()).then((code) => {
  // Never exit(): piped JSON must not be cut off.
  process.exitCode = code;
});
