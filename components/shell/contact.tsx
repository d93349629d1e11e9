type ContactProps = { demonstration: boolean };

/** Who answers. A demonstration has nobody to write to, and says so. */
export function Contact({ demonstration }: ContactProps) {
  if (!demonstration) {
    return (
      <p>
        L’organisme qui exploite ce service n’y a pas encore inscrit d’adresse de contact.
        Adressez-vous à votre interlocuteur habituel à l’agence régionale de santé ou à la caisse
        primaire d’assurance maladie.
      </p>
    );
  }
  return (
    <p>
      Assistance : <span className="nw">assistance@jalons.example</span>. Cette adresse est fictive,
      comme toutes celles de la démonstration : personne n’y répond.
    </p>
  );
}
