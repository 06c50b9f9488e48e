/** Checks ids, which last for ever: one that was once published is still there, as itself or as `moved_to`. */
import type { Check } from './corpus';

export const checkIds: Check = ({ published, ids, moved, entities }) => {
  if (published === null) return [];
  const there = new Set([...ids.entities, ...moved.map(({ id }) => id)]);
  const known = new Set(published.map(({ id }) => id));
  return [
    ...published.flatMap(({ id, line }) =>
      there.has(id)
        ? []
        : [
            {
              file: 'ids.txt',
              line,
              field: id,
              message: `has no file any more; readers' notes hold on to it, so leave entities/${id}.yml with "moved_to: <new id>"`,
            },
          ],
    ),
    ...entities.flatMap((file) =>
      known.has(file.id) ? [] : [file.problem([], `${file.id} is not in ids.txt; add it there, where it stays for ever`)],
    ),
  ];
};
