/** Checks places: those that a map needs have coordinates, and these lie where the pack's subject lies. */
import type { Check } from './corpus';

export const checkPlaces: Check = ({ entities, pack }) => {
  const { kinds, region } = pack.value;
  return entities.flatMap((file) => {
    const { kind, coordinates, abroad } = file.value;
    if (!coordinates)
      return kinds[kind]?.located
        ? [file.problem(['kind'], `${kind} is a place, and coordinates are missing; look them up and cite their source`)]
        : [];
    if (!region) return [];
    const { lat, lon } = coordinates;
    const inside = lat >= region.south && lat <= region.north && lon >= region.west && lon <= region.east;
    if (!inside && !abroad)
      return [
        file.problem(
          ['coordinates'],
          'lie outside the region of pack.yml; correct them, or say "abroad: true" if they are right',
        ),
      ];
    if (inside && abroad) return [file.problem(['abroad'], 'is said of a place inside the region of pack.yml; remove it')];
    return [];
  });
};
