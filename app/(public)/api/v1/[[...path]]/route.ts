import { notFound } from "@/lib/domain/open-data/problem";
import { methodsOf, problemAnswer } from "@/lib/server/open-data/methods";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = methodsOf(async () =>
  problemAnswer(notFound("Les adresses des données sont décrites sur la page /donnees.")),
);
