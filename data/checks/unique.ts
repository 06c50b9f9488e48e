/** Checks that nothing is written twice: a claim's id in its file, a source's address in the corpus. */
import type { Problem } from '../corpus-files';
import type { Check } from './corpus';

export const checkUnique: Check = ({ entities, sources }) => {
  const problems: Problem[] = [];
  for (const file of entities) {
    const seen = new Set<string>();
    file.value.claims.forEach(({ id }, index) => {
      if (seen.has(id))
        problems.push(file.problem(['claims', index, 'id'], `${id} is used twice in this file; choose another id`));
      seen.add(id);
    });
  }
  const addresses = new Map<string, string>();
  for (const file of sources) {
    const owner = addresses.get(file.value.url);
    if (owner) problems.push(file.problem(['url'], `is also the address of ${owner}; keep one of the two files`));
    addresses.set(file.value.url, file.id);
  }
  return problems;
};
