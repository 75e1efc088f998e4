// The titles of a table's columns. Roles are named because a narrow view lays cells out as blocks, which takes them away.

export function TableHead({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {titles.map((title) => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
