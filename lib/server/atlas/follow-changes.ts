import "server-only";

import { hearPublicChanges } from "@/db/atlas/listen";

import { logUnexpected } from "../log";
import { currentRegister, doubtRegister } from "./register";

/** At start: the register is read before anybody asks, then again whenever the base says so. */
export function followPublicChanges(): void {
  hearPublicChanges(doubtRegister);
  currentRegister().catch((error: unknown) => logUnexpected(error, { page: "register" }));
}
