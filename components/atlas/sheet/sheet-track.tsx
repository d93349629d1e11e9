import { StageTrack, type TrackStep } from "@/components/lifecycle/stage-track";
import { More } from "@/components/ui/more";
import { Panel } from "@/components/ui/panel";
import type { Sheet } from "@/lib/domain/atlas/sheet";
import { countedFromWords, STAGE_MEANINGS, stepDate } from "@/lib/domain/atlas/sheet-words";
import { PUBLIC_STAGES, STAGE_WORDS } from "@/lib/domain/lifecycle/milestones";
import { inSentence, quoted } from "@/lib/domain/shared/typography";

function stepsOf({ reached, status }: Sheet): TrackStep[] {
  const last = reached.at(-1);
  const lastIndex = last ? PUBLIC_STAGES.indexOf(last.stage) : -1;
  return PUBLIC_STAGES.map((stage, index) => {
    const step = reached.find((each) => each.stage === stage);
    if (step)
      return {
        stage,
        status: "done",
        lines: [stepDate(step.fact), countedFromWords(step)].filter((line) => line !== undefined),
      };
    if (index < lastIndex) return { stage, status: "done", lines: ["non renseignée"] };
    return { stage, status: "next", lines: status.kind === "left" ? ["non atteinte"] : [] };
  });
}

/** The validated steps with their dates, and what the last one means. */
export function SheetTrack({ sheet }: { sheet: Sheet }) {
  const last = sheet.reached.at(-1)?.stage;
  return (
    <Panel id="parcours" title="Parcours">
      <StageTrack steps={stepsOf(sheet)} />
      {last && (
        <div className="mt-4">
          <More summary={`Que veut dire ${quoted(inSentence(STAGE_WORDS[last]))} ?`}>
            <p className="prose">{STAGE_MEANINGS[last]}</p>
          </More>
        </div>
      )}
    </Panel>
  );
}
