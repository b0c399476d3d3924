/** The names of a record, in their order, as the type that they have: TypeScript knows them as `string` alone. */
export function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(record) as Name[]
}
