/** On every page, and said again in every export. */
export function DemonstrationStrip() {
  return (
    <section className="demo" aria-label="Démonstration">
      <div className="in">
        <p>
          <strong>Démonstration.</strong> Dates, décisions et personnes fictives ; communes et
          populations réelles.
        </p>
      </div>
    </section>
  );
}
