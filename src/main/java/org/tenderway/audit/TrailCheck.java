package org.tenderway.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk along the whole trail found.
 *
 * @param entries how many entries were read
 * @param head the hash of the last entry; whoever notes it elsewhere can later tell whether the trail was rewritten
 * @param firstBad the first entry that is missing, changed or out of place, or null
 * @param finding one sentence
 */
public record TrailCheck(boolean intact, long entries, String head, @Nullable Long firstBad, String finding) {}
