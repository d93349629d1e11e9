import Link from "next/link";

type DossierNameProps = {
  reference: string;
  name: string;
  /** The former name under which it was found. */
  formerName?: string | null;
  department: string;
};

/** The name leads to the dossier; reference and département stand below. */
export function DossierName({ reference, name, formerName, department }: DossierNameProps) {
  return (
    <th scope="row" className="c-name">
      <Link href={`/dossiers/${reference}`} prefetch={false}>
        {name}
      </Link>
      <br />
      <span className="xs ref">{reference}</span> <span className="xs hint nw">{department}</span>
      {formerName && <span className="xs hint block">anciennement {formerName}</span>}
    </th>
  );
}
