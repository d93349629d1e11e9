import { readBareRows } from "@/db/bench/bare-rows";
import { requireActor } from "@/lib/server/session";

/** Fifty rows of six columns behind the session that all our pages check, and nothing else. */
export default async function RowsPage() {
  const rows = await readBareRows(await requireActor());
  return (
    <main>
      <h1>Cinquante lignes</h1>
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th>Nom</th>
            <th>Département</th>
            <th>Région</th>
            <th>Habitants</th>
            <th>Millésime</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td>{row.code}</td>
              <td>{row.name}</td>
              <td>{row.department}</td>
              <td>{row.region}</td>
              <td>{row.population}</td>
              <td>{row.vintage}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
