/** 10,000 elements as an administration page has them: a table of 1,250 rows with links, buttons and fields. */
export function largePage(): string {
  const rows = Array.from({ length: 1250 }, (_none, index) => {
    const name = `Customer ${index + 1}`;
    return `<tr><td><a href="#${index}">${name}</a></td><td>${index * 7} €</td><td><input aria-label="Note on ${name}" value="${index % 3 ? '' : 'late'}"></td><td><button onclick="this.append(1)">Edit ${index + 1}</button></td></tr>`;
  });
  return `<!doctype html><title>Customers</title><h1>Customers</h1><table><thead><tr><th>Name<th>Open<th>Note<th>Do</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
