// Waits, five minutes at most, until the machine has been quiet for a while.

import { loadavg } from "node:os";
import { pause } from "./chromium.mjs";

const limit = Date.now() + 300_000;
while (loadavg()[0] > 0.4 && Date.now() < limit) await pause(2_000);
