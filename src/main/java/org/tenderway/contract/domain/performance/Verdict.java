package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says at the end of a review or of a visit.
 *
 * @param outcome code of what it comes to
 * @param visitOn day of the additional visit, where one is wanted
 * @param cause code of the reason for a suspension, where one is proposed
 * @param ground code of the ground for a termination, where one is proposed
 * @param summary what was found, in a few sentences
 */
public record Verdict(
        String outcome, @Nullable LocalDate visitOn, String cause, boolean immediate, String ground, String summary) {}
