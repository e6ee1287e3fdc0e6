// Waits, five minutes at most, until the machine has been quiet for a while.

import { loadavg } from "node:os";
import { pause } from "./chromium.mjs";

const QUIET = 0.4;
const isBusy = () => loadavg()[0] > QUIET;
const limit = Date.now() + 300_000;
if (isBusy()) console.log("==> Waiting until the machine is quiet (five minutes at most)");
while (isBusy() && Date.now() < limit) await pause(2_000);
