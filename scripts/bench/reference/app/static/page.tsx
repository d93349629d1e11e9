/** Made once by the build: the fastest page that Next serves. */
export default function StaticPage() {
  return (
    <main>
      <h1>Page statique</h1>
      <p>Une page que la construction a faite une fois pour toutes.</p>
    </main>
  );
}
