import { env } from "@/lib/server/env";

/** What the figures do not know, and what the maps are worth. */
export function Limits() {
  return (
    <>
      <h2 id="registres">Les registres incomplets</h2>
      <p>
        Chaque ARS déclare l’état du registre de sa région : non ouvert, ouvert depuis une date, ou
        complet, et depuis quand il couvre la vie de ses CPTS. Tant que tous ne sont pas complets à
        la date choisie, un total s’écrit « au moins » et dit combien de régions sont complètes. Ce
        qui n’est pas renseigné n’est jamais compté comme zéro.
      </p>

      <h2 id="cartes">Les cartes</h2>
      <p>
        Les contours servent à dessiner, jamais à compter. Ils sont approchés, et la carte le dit,
        tant que des contours exacts n’ont pas été importés. Les mêmes valeurs sont toujours dans un
        tableau de la page.
      </p>
      {env().demonstration && (
        <>
          <h2 id="demonstration">Cette démonstration</h2>
          <p>
            Les CPTS, leurs dates et leurs décisions sont inventées ; leurs nombres suivent les
            totaux publiés. Les communes, les populations et les chiffres d’autres sources sont
            réels. Une CPTS réelle n’apparaît qu’avec ses faits publics, chacun avec sa source.
          </p>
        </>
      )}
    </>
  );
}
