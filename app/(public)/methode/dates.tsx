/** The two axes of every figure, and dates that are known in part. */
export function Dates() {
  return (
    <>
      <h2 id="dates">Les deux dates</h2>
      <p>
        <strong>Situation au</strong> : ce qui était vrai ce jour-là. <strong>Connu le</strong> : en
        ne gardant que ce qui était enregistré et public à la fin de ce jour, heure de Paris. Sans
        seconde date, tout ce qui est connu aujourd’hui compte. Les deux dates sont dans l’adresse
        de chaque page : un lien garde son sens.
      </p>
      <p>
        Une correction enregistrée aujourd’hui change donc la situation passée telle que connue
        aujourd’hui, pas celle « connue le 1er mars ». Sur la fiche, elle est appelée
        « rectification », sans l’acte ni le motif.
      </p>
      <h3>Une date connue en partie</h3>
      <ul>
        <li>Connue au mois ou à l’année, une étape compte depuis leur dernier jour ;</li>
        <li>de date inconnue, elle compte depuis la première étape suivante qui est datée ;</li>
        <li>dans tous les cas, au plus tard depuis le jour où elle a été enregistrée.</li>
      </ul>
      <p>
        Une date à venir reçoit la réponse d’aujourd’hui, et la page le dit. Avant le 26 janvier
        2016, date de la loi qui crée les CPTS, il n’y a rien à montrer.
      </p>
    </>
  );
}
