"use client";

import { useEffect, useRef, useState } from "react";

import { Icon } from "@/components/ui/icon";

import { AUTOSAVE_TYPE, type AutosaveAnswer } from "./autosave-answer";

const PAUSE_MS = 1500;

const FAILED =
  "Le brouillon n’est pas enregistré : le serveur ne répond pas. Votre texte est toujours dans cette page.";

type Shown = { saved: boolean; text: string; mayRetry?: boolean };

type AutosaveProps = {
  formId: string;
  /** "Brouillon enregistré à 14 h 05", when it was saved before. */
  initial?: string | undefined;
};

const asSaved = (text: string | undefined): Shown | undefined =>
  text === undefined ? undefined : { saved: true, text };

const typedIn = (form: HTMLFormElement) => {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (typeof value !== "string") data.delete(name);
  data.set("faire", "enregistrer");
  return data;
};

const textOf = (form: HTMLFormElement) =>
  JSON.stringify([...typedIn(form)].filter(([name]) => name !== "revision"));

async function send(form: HTMLFormElement): Promise<AutosaveAnswer> {
  const response = await fetch(form.action, {
    method: "POST",
    body: typedIn(form),
    headers: { accept: AUTOSAVE_TYPE },
  });
  return (await response.json()) as AutosaveAnswer;
}

/** Saves the form around it a moment after each change, through the very route that its buttons use. */
export function Autosave({ formId, initial }: AutosaveProps) {
  const [told, setTold] = useState(initial);
  const [shown, setShown] = useState(asSaved(initial));
  if (told !== initial) {
    // Another press has saved the form since.
    setTold(initial);
    setShown(asSaved(initial));
  }
  const retry = useRef<() => void>(undefined);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    let known = textOf(form);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let saving: Promise<void> | undefined;

    const save = async () => {
      const sent = textOf(form);
      if (sent === known) return;
      try {
        const answer = await send(form);
        setShown({ saved: answer.status === "saved", text: answer.message });
        if (answer.status !== "saved") return;
        known = sent;
        const revision = form.elements.namedItem("revision");
        if (revision instanceof HTMLInputElement) revision.value = String(answer.revision);
      } catch {
        setShown({ saved: false, text: FAILED, mayRetry: true });
      }
    };
    const start = () => {
      // A press is on its way with the same text, and brings the revision to start from.
      if (form.ariaBusy === "true") return wait();
      saving ??= save().finally(() => {
        saving = undefined;
      });
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(start, PAUSE_MS);
    };
    // A press on a button waits for the save under way, which gives it the revision to start from.
    const submit = (event: SubmitEvent) => {
      clearTimeout(timer);
      if (!saving) return;
      event.preventDefault();
      void saving.then(() => form.requestSubmit(event.submitter));
    };

    retry.current = start;
    form.addEventListener("input", wait);
    // Before any other listener of the form.
    form.addEventListener("submit", submit, { capture: true });
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", wait);
      form.removeEventListener("submit", submit, { capture: true });
    };
  }, [formId]);

  return (
    <div role="status">
      {shown?.saved && (
        <span className="autosave">
          <Icon name="check" />
          {shown.text}
        </span>
      )}
      {shown && !shown.saved && (
        <div className="note bad">
          <Icon name="alert" />
          <div className="stack-s">
            <p>{shown.text}</p>
            {shown.mayRetry && (
              <button type="button" className="btn s sm" onClick={() => retry.current?.()}>
                Réessayer
              </button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
