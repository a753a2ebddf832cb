import { liveWithBreak } from './live-with-break.mjs';

const differs = ({ differences }) => differences.length > 0;

/**
 * Where another net holds, the break is made in a shop without that net. The day counts on which money differs, and
 * does not differ for want of the net alone.
 */
export async function liveWithoutNets({ behind, ...given }, place) {
  const lived = new Set();
  for (;;) {
    const seeds = place.seeds.filter((seed) => !lived.has(seed));
    const result = await liveWithBreak([given, ...behind], { ...place, seeds, isBad: differs });
    for (const seed of result.lived) lived.add(seed);
    const found = { ...result, lived: [...lived] };
    if (!result.bad || result.stale || place.signal.aborted) return found;
    const { seed } = result.bad;
    const alone = await liveWithBreak(behind, { ...place, seeds: [seed], isBad: differs });
    if (alone.stale) return { ...found, stale: alone.stale };
    // A day that did not come to its end was not clean.
    if (!alone.lived.includes(seed))
      return { ...found, stale: `day ${seed} ended early without the nets alone` };
    if (!alone.bad) return found;
  }
}
