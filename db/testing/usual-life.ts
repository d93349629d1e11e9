import type { Actor } from "../client";
import { CAISSES, COMMUNES, PEOPLE } from "./places";
import { Life } from "./raw-acts";

const p = PEOPLE;

export const opening = (department = "43", leadCaisseId = CAISSES.c43) => ({
  payload: { departmentCode: department, leadCaisseId, leaderIds: [] as string[] },
  content: { name: "CPTS du Velay" },
});

const communes = [COMMUNES.lePuy, COMMUNES.clermont];
export const PARTIES = ["cpts", "leadCpam", "ars"];

/** The usual acts of a life in the Haute-Loire, each dated the day given. */
export const usual = {
  open: (life: Life, actor: Actor = p.leader) =>
    life.act(actor, "leader", "createProject", "emergence", opening()),
  submitLetter: (life: Life) =>
    life.act(p.leader, "leader", "submitLetter", "letterUnderReview", {
      payload: { statement: true, professions: { generalPractitioner: 2, nurse: 3 } },
      content: { topics: {} },
      communes,
    }),
  arsApproves: (life: Life, documentOn: string) =>
    life.act(p.ars, "arsOfficer", "approveLetter", "letterUnderReview", {
      payload: { documentOn, authority: "ars" },
      actedOn: documentOn,
    }),
  cpamApproves: (life: Life, documentOn: string) =>
    life.act(p.cpam, "leadCpamOfficer", "approveLetter", "projectDrafting", {
      payload: { documentOn, authority: "cpam" },
      actedOn: documentOn,
    }),
  submitProject: (life: Life) =>
    life.act(p.leader, "leader", "submitHealthProject", "projectSubmitted", {
      payload: { statement: true },
      content: { topics: {} },
      communes,
    }),
  validate: (life: Life, signedOn: string) =>
    life.act(p.arsDirector, "arsDirector", "validateProject", "projectValidated", {
      payload: { signedOn, notifiedOn: signedOn, capacity: "director" },
      actedOn: signedOn,
    }),
  openAci: (life: Life) => life.act(p.cpam, "leadCpamOfficer", "openAci", "aciNegotiation"),
  openSigning: (life: Life, parties = PARTIES) =>
    life.act(p.cpam, "leadCpamOfficer", "openSigning", "aciSigning", {
      payload: { parties, effect: "lastSignature" },
    }),
  sign: (life: Life, signatures: { party: string; signedOn: string }[], complete: boolean) =>
    life.act(p.cpam, "leadCpamOfficer", "recordSignature", complete ? "aciSigned" : "aciSigning", {
      payload: { signatures },
    }),
};

const DAY = "2026-03-02";

/** A life played to a state, all on one day. */
export async function lifeUntil(
  state:
    | "emergence"
    | "letterUnderReview"
    | "projectDrafting"
    | "projectSubmitted"
    | "projectUnderReview"
    | "projectValidated"
    | "aciNegotiation"
    | "aciSigning"
    | "aciSigned",
  day = DAY,
) {
  const life = new Life();
  const steps: [string, () => Promise<unknown>][] = [
    ["emergence", () => usual.open(life)],
    ["letterUnderReview", () => usual.submitLetter(life)],
    [
      "projectDrafting",
      async () => {
        await usual.arsApproves(life, day);
        await usual.cpamApproves(life, day);
      },
    ],
    ["projectSubmitted", () => usual.submitProject(life)],
    [
      "projectUnderReview",
      () => life.act(p.ars, "arsOfficer", "acknowledgeComplete", "projectUnderReview"),
    ],
    ["projectValidated", () => usual.validate(life, day)],
    ["aciNegotiation", () => usual.openAci(life)],
    ["aciSigning", () => usual.openSigning(life)],
    [
      "aciSigned",
      () =>
        usual.sign(
          life,
          PARTIES.map((party) => ({ party, signedOn: day })),
          true,
        ),
    ],
  ];
  for (const [reached, play] of steps) {
    await play();
    if (reached === state) return life;
  }
  throw new Error(`no life leads to ${state}`);
}
