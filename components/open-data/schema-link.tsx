/** Where the fields of an object are explained. */
export function SchemaLink({ name, children = name }: { name: string; children?: string }) {
  return <a href={`#objet-${name}`}>{children}</a>;
}
