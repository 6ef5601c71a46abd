package org.tenderway.accreditation;

import java.util.Map;

/** Hands in applications and assessments, and ends the acting person's task with them: both, or neither. */
public interface ApplicationDesk {

    /**
     * Hands in for a provider: every criterion at first, later only those that failed or whose evidence ran out.
     *
     * @param answers by the code of the criterion
     */
    void submit(String accreditation, Map<String, CriterionAnswer> answers);

    /** Records what the reviewer of such homes found of each criterion that was answered, by its code. */
    void assess(String accreditation, Map<String, CriterionFinding> findings);
}
