import "server-only";

import { notFound } from "next/navigation";
import { cache } from "react";

import { type RegionalRegister, readRegisters } from "@/db/registers/queries";
import { type RegionRegister, registerAt } from "@/lib/domain/atlas/registers";
import { dayIn } from "@/lib/domain/shared/plain-date";
import { requireRegisterReader } from "@/lib/server/account";

export type RegisterParams = { region: string };

export const registerHref = ({ region }: RegisterParams) => `/registre/${region}`;

/** What a register is worth today, by all that is declared. */
export const registerNow = (
  { declarations, timeZone }: RegionalRegister,
  now: Date,
): RegionRegister =>
  registerAt(declarations, { on: dayIn(timeZone, now), knownBefore: now.getTime() + 1 });

/** The register of one région; the same for the page and for its title. */
export const loadRegister = cache(async (code: string) => {
  const account = await requireRegisterReader();
  const { registers, now } = await readRegisters(account);
  const register = registers.find((each) => each.code === code);
  if (!register) notFound();
  return { account, register, now };
});
