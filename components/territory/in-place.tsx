"use client";

import { useRouter } from "next/navigation";
import { type RefObject, useEffect, useRef, useState, useTransition } from "react";

import { Note } from "@/components/ui/note";

import { IN_PLACE_TYPE, type InPlaceAnswer } from "./in-place-answer";
import { areaOf, pickedBy } from "./on-map";

const FAILED = "Le serveur ne répond pas : rien n’a changé. Appuyez de nouveau dans un instant.";

async function send(form: HTMLFormElement, submitter: HTMLElement): Promise<string> {
  const response = await fetch(form.action, {
    method: "POST",
    body: new FormData(form, submitter),
    headers: { accept: IN_PLACE_TYPE },
  });
  if (response.redirected) return response.url;
  return ((await response.json()) as InPlaceAnswer).to;
}

/** The row after the one that may go away. */
const nextRowOf = (submitter: HTMLElement) => submitter.closest("tr")?.nextElementSibling?.id;

/** Where a person goes on from, as the address names it; with the next row when theirs went away. */
function placeAfter(to: URL, submitter: HTMLElement, row: string | undefined) {
  if (to.searchParams.has("repris")) return document.querySelector<HTMLElement>(".errsum");
  if (submitter instanceof HTMLButtonElement && submitter.hidden) return areaOf(submitter.value);
  if (to.hash !== "#fait") {
    const place = document.getElementById(to.hash.slice(1));
    return place?.matches("tr") ? place.querySelector("button") : place;
  }
  if (submitter.isConnected) return submitter;
  return document.querySelector<HTMLElement>(row ? `#${row} button:last-of-type` : "#fait button");
}

/** A press on a button of the territory changes the page where it is, without leaving it. */
export function InPlace({ formId }: { formId: string }) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [failed, setFailed] = useState(false);
  const after = useRef<() => void>(undefined);
  const picked = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;

    const submit = async (event: SubmitEvent) => {
      const { submitter } = event;
      // The automatic save under way sends the form again when it is done.
      if (event.defaultPrevented || !submitter?.closest("[data-in-place]")) return;
      event.preventDefault();
      if (form.ariaBusy === "true") return;
      form.ariaBusy = "true";
      setFailed(false);
      const row = nextRowOf(submitter);
      try {
        const to = new URL(await send(form, submitter), location.href);
        if (to.pathname !== location.pathname) return location.assign(to);
        after.current = () => {
          placeAfter(to, submitter, row)?.focus({ preventScroll: Boolean(submitter.hidden) });
          // What was sought has been found.
          const sought = form.elements.namedItem("q");
          if (to.hash === "#q" && sought instanceof HTMLInputElement) sought.value = "";
        };
        startTransition(() => {
          if (to.href === location.href) router.refresh();
          else router.replace(to.href, { scroll: false });
        });
      } catch {
        form.ariaBusy = null;
        setFailed(true);
      }
    };
    const pick = (event: MouseEvent) => {
      const action = pickedBy(event);
      if (!action || !picked.current) return;
      event.preventDefault();
      picked.current.value = action;
      form.requestSubmit(picked.current);
    };
    form.addEventListener("submit", submit);
    form.addEventListener("click", pick);
    return () => {
      form.removeEventListener("submit", submit);
      form.removeEventListener("click", pick);
    };
  }, [formId, router]);

  useAfter(isPending, formId, after);

  return (
    <div role="alert">
      <button ref={picked} type="submit" name="faire" hidden>
        Carte
      </button>
      {failed && (
        <Note tone="danger">
          <p>{FAILED}</p>
        </Note>
      )}
    </div>
  );
}

/** Once the page shows what the press has done. */
function useAfter(isPending: boolean, formId: string, after: RefObject<(() => void) | undefined>) {
  useEffect(() => {
    if (isPending || !after.current) return;
    document.getElementById(formId)?.removeAttribute("aria-busy");
    after.current();
    after.current = undefined;
  }, [isPending, formId, after]);
}
