package org.tenderway.evaluation.domain;

import org.jspecify.annotations.Nullable;

/**
 * Who leaves a panel, and who comes.
 *
 * @param successor empty where nobody comes
 * @param department that the successor comes from
 * @param scores what becomes of the scores that were handed in; nothing where it was not said
 */
public record Leaving(String leaver, String successor, String department, @Nullable LeftScores scores, String reason) {}
